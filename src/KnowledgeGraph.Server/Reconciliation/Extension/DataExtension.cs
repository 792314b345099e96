using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Reconciliation.Extension;

/// <summary>Fetches properties of entities (§ Data Extension Service).</summary>
internal sealed class DataExtension(ServiceTypes types, GraphQuestions graph)
{
    /// <summary>Writes the members of the response.</summary>
    public async Task<Action<Utf8JsonWriter>> AnswerAsync(HttpContext http, string text)
    {
        var query = ExtendQuery.Read(text, types);
        using var answer = await graph.AskAsync(http, ExtendOperation.Of(query, types), json =>
        {
            json.WriteStartArray("ids");
            foreach (var id in query.Ids)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        });
        var nodes = answer.RootElement.GetProperty("data").GetProperty("nodes").Clone();
        return json => Write(json, query, nodes);
    }

    private void Write(Utf8JsonWriter json, ExtendQuery query, JsonElement nodes)
    {
        json.WriteStartArray("meta");
        foreach (var column in query.Columns)
        {
            column.WriteMeta(json, types);
        }

        json.WriteEndArray();
        json.WriteStartObject("rows");
        foreach (var (id, node) in query.Ids.Zip(nodes.EnumerateArray()))
        {
            json.WriteStartObject(id);
            WriteRow(json, query, node);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>An entity that isn't there has no values.</summary>
    private void WriteRow(Utf8JsonWriter json, ExtendQuery query, JsonElement node)
    {
        var kind = node.ValueKind == JsonValueKind.Object ? types.Model.FindNodeType(node.GetProperty("__typename").GetString()!) as NodeKind : null;
        for (var i = 0; i < query.Columns.Length; i++)
        {
            var column = query.Columns[i];
            json.WriteStartArray(column.Id);
            if (kind is not null && node.TryGetProperty(ExtendOperation.Alias(kind, i), out var value))
            {
                ExtendValues.Write(json, ServiceProperty.Find(kind, column.Id)!, value, column.Limit);
            }

            json.WriteEndArray();
        }
    }
}
