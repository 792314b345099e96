using System.Text.Json;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Contracts;

/// <summary>Values for generated arguments, as JSON, which GraphQL reads as literals, too; only enum values stand without quotes.</summary>
/// <param name="ids">Ids and keys of nodes and claims.</param>
/// <param name="texts">Texts that occur, whole or in part, and some that don't.</param>
/// <param name="days">`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.</param>
/// <param name="instants">In RFC 3339.</param>
/// <param name="known">What the graph holds; most values are of it.</param>
public sealed class SampleValues(
    IReadOnlyList<string> ids, IReadOnlyList<string> texts, IReadOnlyList<string> days, IReadOnlyList<string> instants, KnownValues? known = null)
{
    private static readonly string[] Decimals = ["0", "-1", "2000000000", "2000000000.0", "150000000000", "0.5", "3.50"];

    /// <summary>Attributes of several types, schemes of identifiers, and what is neither.</summary>
    private static readonly string[] Properties =
        ["isoAlpha2", "isoAlpha3", "institutionKind", "name", "aliases", "iso3", "ISO3", "wikidata", "startsOn", "tags", "nothing"];

    private static readonly string[] Patterns = ["contains", "startsWith", "endsWith", "text"];

    /// <summary>Those of kinds that take positions: comparing others is an error, and few errors are enough.</summary>
    private readonly string[] actors =
        [.. ids.Where(id => id.StartsWith("country", StringComparison.Ordinal) || id.StartsWith("leader", StringComparison.Ordinal))];

    public string Of(NamedType type, ValuePlace place, Random random) =>
        random.Next(8) > 0 && Known(type, place, random) is { } value ? value : Of(type, place.Name, random);

    private string? Known(NamedType type, ValuePlace place, Random random)
    {
        if (known is null || type.Name == "ID" && place.Name is "a" or "b" or "of" or "keys")
        {
            return null;
        }

        // What is searched for is a name, and an id that is asked for one that there is.
        var attribute = place.Attribute switch { "text" => "name", "ids" or "avoid" => "id", var other => other };
        var found = known.Pick(place.Owner, attribute, type.Name, random);
        return found is null ? null
            : type is EnumType ? found.Trim('"')
            : type.Name == "String" && Patterns.Contains(place.Name) ? Part(found, place.Name, random)
            : found;
    }

    /// <summary>A piece of a text: from its start, up to its end, or from its middle.</summary>
    private static string Part(string json, string name, Random random)
    {
        var runes = JsonSerializer.Deserialize<string>(json)!.EnumerateRunes().ToArray();
        var length = random.Next(1, Math.Min(runes.Length, 8) + 1);
        var from = name switch
        {
            "startsWith" or "text" => 0,
            "endsWith" => runes.Length - length,
            _ => random.Next(runes.Length - length + 1),
        };
        return Quoted(string.Concat(runes.Skip(from).Take(length)));
    }

    private string Of(NamedType type, string name, Random random) => type.Name switch
    {
        _ when type is EnumType choice => choice.Values[random.Next(choice.Values.Count)].Name,
        "Int" or "Long" when name is "limit" => $"{random.Next(1, 30)}",
        "Int" or "Long" when name is "maxHops" => $"{random.Next(1, 8)}",
        "Int" or "Long" when name is "minOverlap" => $"{random.Next(1, 4)}",
        "Int" or "Long" when name is "hops" or "since" => $"{random.Next(3)}",
        "Int" or "Long" when name is "first" or "last" => $"{(random.Next(8) == 0 ? 0 : random.Next(1, 6))}",
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

    private static string Pick(IReadOnlyList<string> from, Random random) => from[random.Next(from.Count)];

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
