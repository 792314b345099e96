using System.Text.Json;

namespace KnowledgeGraph.Contracts;

/// <summary>Values for generated arguments, as GraphQL literals.</summary>
/// <param name="ids">Ids and keys of nodes and claims.</param>
/// <param name="texts">Texts that occur, whole or in part, and some that don't.</param>
/// <param name="days">`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.</param>
/// <param name="instants">In RFC 3339.</param>
public sealed class SampleValues(
    IReadOnlyList<string> ids, IReadOnlyList<string> texts, IReadOnlyList<string> days, IReadOnlyList<string> instants)
{
    /// <summary>Those of kinds that take positions: comparing others is an error, and few errors are enough.</summary>
    private readonly string[] actors =
        [.. ids.Where(id => id.StartsWith("country", StringComparison.Ordinal) || id.StartsWith("leader", StringComparison.Ordinal))];

    private static readonly string[] Decimals = ["0", "-1", "2000000000", "2000000000.0", "150000000000", "0.5", "3.50"];

    /// <param name="type">The scalar.</param>
    /// <param name="name">The argument's or input field's.</param>
    public string Of(string type, string name, Random random) => type switch
    {
        "Int" or "Long" when name is "limit" => $"{random.Next(1, 30)}",
        "Int" or "Long" when name is "maxHops" => $"{random.Next(1, 8)}",
        "Int" or "Long" when name is "minOverlap" => $"{random.Next(1, 4)}",
        "Int" or "Long" when name is "hops" or "since" => $"{random.Next(3)}",
        "Int" or "Long" => $"{random.Next(4)}",
        "Float" => Pick(["0", "0.5", "0.9", "1"], random),
        "Boolean" => Pick(["true", "false"], random),
        "Date" => Quoted(Pick([.. days.Where(day => day.Length == 10)], random)),
        "PartialDate" => Quoted(Pick(days, random)),
        "DateTime" => Quoted(Pick(instants, random)),
        "Decimal" => Quoted(Pick(Decimals, random)),
        "String" when name is "property" => Quoted(Pick(Properties, random)),
        "ID" when name is "a" or "b" or "of" or "keys" && actors.Length > 0 && random.Next(8) > 0 => Quoted(Pick(actors, random)),
        "ID" => Quoted(Pick(ids, random)),
        _ => Quoted(Pick(texts, random)),
    };

    /// <summary>Attributes of several types, schemes of identifiers, and what is neither.</summary>
    private static readonly string[] Properties =
        ["isoAlpha2", "isoAlpha3", "institutionKind", "name", "aliases", "iso3", "ISO3", "wikidata", "startsOn", "tags", "nothing"];

    private static string Pick(IReadOnlyList<string> from, Random random) => from[random.Next(from.Count)];

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
