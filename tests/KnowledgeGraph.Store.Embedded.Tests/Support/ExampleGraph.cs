using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests;

/// <summary>A small graph that has some of everything.</summary>
internal static class ExampleGraph
{
    public static GraphWrite Nodes { get; } = Write(
        [
            Node("country/fra", "France", ("isoAlpha3", "FRA"), ("aliases", new[] { "French Republic" })),
            Node("country/gbr", "United Kingdom", ("isoAlpha3", "GBR"), ("identifiers", new[] { "wikidata:Q145" })),
            Node("country/hun", "Hungary", ("isoAlpha3", "HUN"), ("summary", "Member of the Union.")),
            Node("country/tur", "Türkiye", ("isoAlpha3", "TUR"), ("aliases", new[] { "Turkey" })),
            Node("institution/eu", "European Union", ("institutionKind", "UNION")),
            Node("institution/nato", "NATO", ("institutionKind", "ALLIANCE")),
            Node("leader/viktor-orban", "Viktor Orbán"),
            Node("topic/truce", "Truce", ("tags", new[] { "war", "air" })),
            Node("topic/loans", "Loans", ("date", "2025-03-04")),
            Node("source/article", "Article", ("publishedAt", "2025-03-07")),
            Node("source/treaty", "Treaty", ("publishedAt", "1957-03-25")),
        ],
        []);

    public static GraphWrite Claims { get; } = Write(
        [],
        [
            Membership("country/fra", "institution/eu", "1958-01-01"),
            Membership("country/hun", "institution/eu", "2004-05-01"),
            Membership("country/gbr", "institution/eu", "1973-01-01", "2020-01-31"),
            Membership("country/tur", "institution/eu", "1999", role: "CANDIDATE"),
            Membership("country/fra", "institution/nato", "1949-04-04"),
            Membership("country/gbr", "institution/nato", "1949-04-04"),
            Stance(
                "country/fra",
                "topic/truce",
                "SUPPORTS",
                "2025-03-02",
                Evidence("source/article", "1:0-9", "Backs it."),
                Evidence("source/treaty", "2:0-4")),
            Stance("country/hun", "topic/truce", "OPPOSES", "2025-03-06", Evidence("source/article", "2:0-9")),
            Tie("country/fra", "country/gbr", "ALLIED_WITH", "1904"),
            Tie("country/hun", "country/fra", "CRITICISES", "2025-03"),
            Tie("country/fra", "country/tur", "COOPERATES_WITH", "2025-01-01"),
            Claim(
                "Commitment",
                "country/gbr",
                "country/fra",
                "2025-03-02",
                values: [("commitmentKind", "FUNDS"), ("commitmentStatus", "PLEDGED"), ("amount", "2.50 USD")],
                references: [("purpose", "topic/truce")]),
            Claim(
                "Commitment",
                "country/fra",
                "country/gbr",
                "2025-03-03",
                values: [("commitmentKind", "LOANS"), ("commitmentStatus", "CONFIRMED"), ("amount", "UP_TO 150 EUR")],
                key: "commitment/french-loans"),
        ]);

    public static async Task<EmbeddedStore> Create(StoreFile file)
    {
        var store = file.Open();
        Assert.Empty((await store.Write(Nodes)).Problems);
        file.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await store.Write(Claims)).Problems);
        return store;
    }
}
