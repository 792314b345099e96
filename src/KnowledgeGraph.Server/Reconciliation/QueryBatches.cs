using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>Answers batches of queries (§ Reconciliation Queries).</summary>
internal sealed class QueryBatches
{
    private const double Scale = 100;

    private readonly ServiceTypes types;
    private readonly GraphQuestions graph;
    private readonly QueryReader reader;
    private readonly string document;

    public QueryBatches(ServiceTypes types, GraphQuestions graph)
    {
        this.types = types;
        this.graph = graph;
        reader = new QueryReader(types);
        document =
            $$"""
            query Reconcile($queries: [MatchQuery!]!, $ids: [ID!]!) {
              match(queries: $queries) { candidates { node { ...Told } score match features { id value } } }
              nodes(ids: $ids) { ...Told }
            }

            {{EntityFragment.Of(types)}}
            """;
    }

    /// <summary>Writes the members of the result batch.</summary>
    public async Task<Action<Utf8JsonWriter>> AnswerAsync(HttpContext http, string batch)
    {
        var queries = reader.Read(batch);
        var named = queries.Select(query => query.EntityId).OfType<string>().Distinct().ToList();
        using var answer = await graph.AskAsync(http, document, json => Write(json, queries, named));
        var data = answer.RootElement.GetProperty("data").Clone();
        var entities = named.Zip(data.GetProperty("nodes").EnumerateArray())
            .Where(pair => EntityFragment.IsEntity(pair.Second))
            .ToDictionary(pair => pair.First, pair => pair.Second);
        return json => Write(json, queries, data.GetProperty("match"), entities);
    }

    private void Write(Utf8JsonWriter json, ImmutableArray<ReconciliationQuery> queries, List<string> named)
    {
        json.WriteStartArray("queries");
        foreach (var query in queries)
        {
            Write(json, query);
        }

        json.WriteEndArray();
        json.WriteStartArray("ids");
        named.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, ReconciliationQuery query)
    {
        json.WriteStartObject();
        json.WriteString("text", query.Text);
        json.WriteNumber("limit", query.Limit);
        json.WriteStartArray("kinds");
        foreach (var kind in query.Kinds)
        {
            json.WriteStringValue(types.EnumValueOf(kind));
        }

        json.WriteEndArray();
        json.WriteStartArray("properties");
        foreach (var (name, value) in query.Properties)
        {
            json.WriteStartObject();
            json.WriteString("property", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(
        Utf8JsonWriter json, ImmutableArray<ReconciliationQuery> queries, JsonElement matches, Dictionary<string, JsonElement> entities)
    {
        foreach (var (query, match) in queries.Zip(matches.EnumerateArray()))
        {
            json.WriteStartObject(query.Id);
            json.WriteStartArray("result");
            var room = query.Limit;
            if (query.EntityId is { } id && entities.TryGetValue(id, out var named))
            {
                WriteNamed(json, named);
                room--;
            }

            foreach (var candidate in match.GetProperty("candidates").EnumerateArray().Take(room))
            {
                Write(json, candidate);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private void Write(Utf8JsonWriter json, JsonElement candidate)
    {
        json.WriteStartObject();
        EntityFragment.Write(json, candidate.GetProperty("node"));
        json.WritePropertyName("type");
        types.WriteTypesOf(json, KindOf(candidate.GetProperty("node")));
        json.WriteNumber("score", Math.Round(candidate.GetProperty("score").GetDouble() * Scale, 2));
        json.WriteBoolean("match", candidate.GetProperty("match").GetBoolean());
        json.WritePropertyName("features");
        candidate.GetProperty("features").WriteTo(json);
        json.WriteEndObject();
    }

    /// <summary>The entity whose id or key the query is (§ A Note on Candidate Retrieval and Scoring).</summary>
    private void WriteNamed(Utf8JsonWriter json, JsonElement node)
    {
        json.WriteStartObject();
        EntityFragment.Write(json, node);
        json.WritePropertyName("type");
        types.WriteTypesOf(json, KindOf(node));
        json.WriteNumber("score", Scale);
        json.WriteBoolean("match", true);
        json.WriteStartArray("features");
        json.WriteStartObject();
        json.WriteString("id", "id");
        json.WriteNumber("value", 1);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private NodeKind KindOf(JsonElement node) => (NodeKind)types.Model.FindNodeType(node.GetProperty("__typename").GetString()!)!;
}
