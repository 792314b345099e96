using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>Reads a batch of queries (§ Structure of a Reconciliation Query, § JSON Schemas).</summary>
internal sealed class QueryReader(ServiceTypes types)
{
    /// <summary>The most queries of a batch; the manifest says so.</summary>
    public const int BatchSize = 100;

    private const int DefaultLimit = 5;
    private const int MaxLimit = 50;
    private const int MaxText = 500;
    private const int MaxProperties = 20;

    /// <exception cref="ReconciliationException">The batch can't be read; the first thing that is wrong.</exception>
    public ImmutableArray<ReconciliationQuery> Read(string text)
    {
        using var json = ServiceJson.Parse(ReconciliationParameters.Queries, text);
        var queries = ImmutableArray.CreateBuilder<ReconciliationQuery>();
        foreach (var (id, query) in ServiceJson.Members(json.RootElement, "The batch"))
        {
            if (queries.Count == BatchSize)
            {
                throw new ReconciliationException(
                    $"The batch has more than {BatchSize} queries, which is the most that this service takes at once: send several batches.",
                    StatusCodes.Status413PayloadTooLarge);
            }

            queries.Add(Read(id, query));
        }

        return queries.DrainToImmutable();
    }

    private ReconciliationQuery Read(string id, JsonElement query)
    {
        var where = $"query “{Shown.Of(id)}”";
        string? text = null;
        var (kinds, strictness, limit) = (ImmutableArray<NodeType>.Empty, "any", DefaultLimit);
        var properties = ImmutableArray<(string Name, string Value)>.Empty;
        foreach (var (name, value) in ServiceJson.Members(query, $"The {where}"))
        {
            switch (name)
            {
                case "query":
                    text = Text(value, $"“query” of {where}");
                    break;
                case "type":
                    kinds = Types(value, $"“type” of {where}");
                    break;
                case "type_strict":
                    strictness = Strictness(value, $"“type_strict” of {where}");
                    break;
                case "limit":
                    limit = Limit(value, $"“limit” of {where}");
                    break;
                case "properties":
                    properties = Properties(value, $"“properties” of {where}");
                    break;
                default:
                    throw new ReconciliationException(
                        $"The {where} has “{Shown.Of(name)}”, which no query has: query, type, type_strict, limit and properties are there.");
            }
        }

        text = string.IsNullOrWhiteSpace(text) ? null : text;
        return text is null && properties.IsEmpty
            ? throw new ReconciliationException($"The {where} has neither a text in “query” nor “properties”: give one of them.")
            : new ReconciliationQuery(id, text, Kinds(kinds, strictness), properties, limit);
    }

    private ImmutableArray<NodeType> Types(JsonElement value, string where) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(type => types.Require(ServiceJson.Text(type, where), where))]
        : [types.Require(ServiceJson.Text(value, where), where)];

    /// <summary>`all` means nodes that are of all types; otherwise one will do.</summary>
    private ImmutableArray<NodeKind> Kinds(ImmutableArray<NodeType> wanted, string strictness) => wanted.IsEmpty
        ? types.Model.NodeKinds
        : [.. types.Model.NodeKinds.Where(kind => strictness == "all" ? wanted.All(kind.IsSubtypeOf) : wanted.Any(kind.IsSubtypeOf))];

    private static string Strictness(JsonElement value, string where) => ServiceJson.Text(value, where) is "any" or "all" or "should"
        ? value.GetString()!
        : throw new ReconciliationException($"{where} has to be any, all or should.");

    private static int Limit(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var limit) && limit >= 1 && limit == Math.Floor(limit)
            ? (int)Math.Min(limit, MaxLimit)
            : throw new ReconciliationException($"{where} has to be a whole number from 1.");

    private static ImmutableArray<(string Name, string Value)> Properties(JsonElement value, string where)
    {
        var properties = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        foreach (var property in ServiceJson.Elements(value, where))
        {
            string? name = null;
            JsonElement? values = null;
            foreach (var (member, content) in ServiceJson.Members(property, $"Each of {where}"))
            {
                name = member == "pid" ? Text(content, $"“pid” in {where}") : name;
                values = member == "v" ? content : values;
            }

            if (name is null || values is not { } given)
            {
                throw new ReconciliationException($"Each of {where} has to have “pid” and “v”.");
            }

            var elements = given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray()] : new[] { given };
            properties.AddRange(elements.Select(element => (name, Value(element, where))));
            if (properties.Count > MaxProperties)
            {
                throw new ReconciliationException($"{where} has more than {MaxProperties} values.");
            }
        }

        return properties.DrainToImmutable();
    }

    /// <summary>A property's value as a text; of an entity its name, or its id where it has none.</summary>
    private static string Value(JsonElement value, string where) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value, $"“v” in {where}"),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Text(name, $"“name” of “v” in {where}"),
        JsonValueKind.Object when value.TryGetProperty("id", out var id) => Text(id, $"“id” of “v” in {where}"),
        _ => throw new ReconciliationException($"“v” in {where} has to be a string, a number, a Boolean, an entity with an “id”, or an array of them."),
    };

    private static string Text(JsonElement value, string where) => ServiceJson.Text(value, where) is { Length: <= MaxText } text
        ? text
        : throw new ReconciliationException($"{where} has more than {MaxText} characters.");
}
