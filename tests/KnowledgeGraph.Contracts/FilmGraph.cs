using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// A small invented graph in which every kind of value, relation and time occurs: three people, a studio, four films, an award.
/// </summary>
public static class FilmGraph
{
    /// <summary>The instant of the first write.</summary>
    public static DateTimeOffset Start { get; } = new(2025, 3, 7, 12, 0, 0, TimeSpan.Zero);

    public static GraphWrite All { get; } = Write(
        [
            Node(
                "person/ada-kohler",
                "Ada Köhler",
                ("alternativeNames", new[] { "A. Köhler" }),
                ("identifiers", new[] { "wikidata:Q1" }),
                ("origin", "DEU"),
                ("bornOn", "1937-11-30"),
                ("imdbId", "nm1")),
            Node("person/bruno-ohara", "Bruno O’Hara", ("origin", "IRL"), ("bornOn", "1949-10")),
            Node("person/chloe-dubois", "Chloé Dubois", ("origin", "FRA"), ("bornOn", "1953")),
            Node("studio/nordlys", "Nordlys Films", ("founded", 1969)),
            Film("harbour", "Harbour", "1979-05-25", 117, "THRILLER"),
            Film("harbour-return", "Harbour: The Return", "1997-11", 109, "THRILLER"),
            Film("etoile", "L’Étoile du nord", "2001", 122, "COMEDY", "DRAMA", alternative: "North Star"),
            Node("film/untitled", "Untitled", ("colour", false)),
            Node("award/lantern", "Golden Lantern", ("awardedSince", "1973-02-01")),
            Node("source/almanac", "Film almanac", ("url", "https://films.example/"), ("seenAt", "2025-03-01T10:00:00Z")),
        ],
        [
            Claim("Credit", "harbour-director", "person/ada-kohler", "film/harbour", "1979-05-25", ("job", "DIRECTS"))
                .With(Evidence("source/almanac", "Directed by Ada Köhler", 12), Evidence("source/almanac", "Köhler’s “Harbour”", 40)),
            Claim("Credit", "harbour-lead", "person/bruno-ohara", "film/harbour", "1979-05-25", ("job", "ACTS"), ("role", "Keeper"), ("fee", "35000 USD")),
            Claim("Credit", "harbour-producer", "studio/nordlys", "film/harbour", "1979-05-25", ("job", "PRODUCES"), ("certainty", 0.5)),
            Claim("Credit", "return-director", "person/chloe-dubois", "film/harbour-return", "1997-11", ("job", "DIRECTS")),
            Claim(
                "Credit",
                "return-lead",
                "person/bruno-ohara",
                "film/harbour-return",
                "1997-11",
                ("job", "ACTS"),
                ("role", "Keeper’s ghost"),
                ("fee", "ABOUT 11000.50 USD")),
            Claim("Credit", "etoile-director", "person/chloe-dubois", "film/etoile", "2001", ("job", "DIRECTS")),
            Claim("Credit", "etoile-writer", "person/chloe-dubois", "film/etoile", "2001", ("job", "WRITES"), ("fee", "90.00 EUR")),
            Claim("Contract", "bruno-contract", "person/bruno-ohara", "studio/nordlys", "1978..1980-06", ("share", "0.0250")),
            Claim("Bond", "mentor", "person/ada-kohler", "person/chloe-dubois", "1990..1999", ("bondKind", "MENTOR_OF")),
            Claim("Bond", "married", "person/bruno-ohara", "person/ada-kohler", "1984", ("bondKind", "MARRIED_TO")),
            Claim("Nomination", "etoile-lantern", "film/etoile", "award/lantern", "2002", ("won", true)),
            Claim("Nomination", "chloe-lantern", "person/chloe-dubois", "award/lantern", "2002").With("forFilm", "film/etoile"),
            Claim("Review", "ada-on-etoile", "person/ada-kohler", "film/etoile", "2001-06", ("verdict", "PRAISES")),
        ]);

    /// <summary>A later write: a node gets another version, one claim other content, and one more claim is recorded.</summary>
    public static GraphWrite Later { get; } = Write(
        [Film("untitled", "The Lighthouse", "2026", 95)],
        [
            Claim("Credit", "harbour-lead", "person/bruno-ohara", "film/harbour", "1979-05-25", ("job", "ACTS"), ("role", "Keeper"), ("fee", "36000 USD")),
            Claim("Credit", "lighthouse-director", "person/ada-kohler", "film/untitled", "2025-03-08", ("job", "DIRECTS")),
        ]);

    private static NodeRecord Film(string name, string title, string releasedOn, int minutes, string genre, string other = "", string alternative = "") =>
        Node(
            $"film/{name}",
            title,
            ("releasedOn", releasedOn),
            ("runningTime", minutes),
            ("genres", other.Length > 0 ? new[] { genre, other } : [genre]),
            ("alternativeNames", alternative.Length > 0 ? new[] { alternative } : []));

    private static NodeRecord Film(string name, string title, string releasedOn, int minutes) =>
        Node($"film/{name}", title, ("releasedOn", releasedOn), ("runningTime", minutes));
}
