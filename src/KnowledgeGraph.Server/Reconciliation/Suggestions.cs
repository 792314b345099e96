using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>Completes what is typed, and proposes properties (§ Suggest Services, § Data Extension Property Proposals).</summary>
internal sealed class Suggestions
{
    private const int PageSize = 20;
    private const int MaxPage = 1000;

    private readonly ServiceTypes types;
    private readonly GraphQuestions graph;
    private readonly string document;

    public Suggestions(ServiceTypes types, GraphQuestions graph)
    {
        this.types = types;
        this.graph = graph;
        document =
            $$"""
            query Suggest($text: String!, $first: Int!, $ids: [ID!]!) {
              nodes(ids: $ids) { ...Told }
              search(text: $text, first: $first) { nodes { ...Told } }
            }

            {{EntityFragment.Of(types)}}
            """;
    }

    /// <summary>Entities by the words of their texts, the last of which may be a beginning; and by id or key.</summary>
    public async Task<Action<Utf8JsonWriter>> EntitiesAsync(HttpContext http, ReconciliationParameters parameters)
    {
        var (prefix, skipped) = (Prefix(parameters), Cursor(parameters));
        using var answer = await graph.AskAsync(http, document, json =>
        {
            json.WriteString("text", prefix);
            json.WriteNumber("first", skipped + PageSize);
            json.WriteStartArray("ids");
            if (NodeKey.TryRead(prefix, out var key))
            {
                json.WriteStringValue(key);
            }

            json.WriteEndArray();
        });
        var data = answer.RootElement.GetProperty("data").Clone();
        var found = data.GetProperty("nodes").EnumerateArray().Where(EntityFragment.IsEntity)
            .Concat(data.GetProperty("search").GetProperty("nodes").EnumerateArray())
            .DistinctBy(node => node.GetProperty("id").GetString());
        return json => WriteResult(json, found.Skip(skipped).Take(PageSize), node =>
        {
            EntityFragment.Write(json, node);
            json.WritePropertyName("notable");
            types.WriteTypesOf(json, (NodeKind)types.Model.FindNodeType(node.GetProperty("__typename").GetString()!)!);
        });
    }

    public Action<Utf8JsonWriter> Types(ReconciliationParameters parameters)
    {
        var (prefix, skipped) = (Prefix(parameters), Cursor(parameters));
        var found = types.All.Where(type => IsMeant(type.Name, type.Name, prefix)).Skip(skipped).Take(PageSize);
        return json => WriteResult(json, found, type => ServiceTypes.WriteNames(json, type));
    }

    public Action<Utf8JsonWriter> Properties(ReconciliationParameters parameters)
    {
        var (prefix, skipped) = (Prefix(parameters), Cursor(parameters));
        var found = types.All.SelectMany(type => ServiceProperty.Of(type)).DistinctBy(property => property.Id)
            .Where(property => IsMeant(property.Id, property.Name, prefix)).Skip(skipped).Take(PageSize);
        return json => WriteResult(json, found, property => property.WriteNames(json));
    }

    /// <summary>The properties of a type; of everything where none is named.</summary>
    public Action<Utf8JsonWriter> PropertiesOf(ReconciliationParameters parameters)
    {
        var type = types.Require(parameters["type"] ?? types.Model.Entity.Name, "“type”");
        var limit = parameters.Number("limit", MaxPage, 1, int.MaxValue);
        return json =>
        {
            json.WriteString("type", type.Name);
            json.WriteNumber("limit", limit);
            json.WriteStartArray("properties");
            foreach (var property in ServiceProperty.Of(type).Take(limit))
            {
                json.WriteStartObject();
                property.WriteNames(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        };
    }

    private static void WriteResult<T>(Utf8JsonWriter json, IEnumerable<T> found, Action<T> write)
    {
        json.WriteStartArray("result");
        foreach (var item in found)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Prefix(ReconciliationParameters parameters) => parameters["prefix"] ?? "";

    private static int Cursor(ReconciliationParameters parameters) => parameters.Number("cursor", 0, 0, MaxPage - PageSize);

    /// <summary>Whether the id or a word of the name begins so, whatever the case.</summary>
    private static bool IsMeant(string id, string name, string prefix)
    {
        var (folded, typed) = (Folding.Fold(name), Folding.Fold(prefix));
        return id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            || folded.StartsWith(typed, StringComparison.Ordinal)
            || folded.Contains(" " + typed, StringComparison.Ordinal);
    }
}
