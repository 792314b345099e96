using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded.Tests;

/// <summary>Asks a store through the public API.</summary>
internal sealed class Api(IGraphStore store, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly GraphApi api = GraphApi.Create(store, new GraphApiOptions(), clock);

    /// <summary>The response as it stands.</summary>
    public async Task<JsonNode> Ask(string query)
    {
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = query }, writer, TestContext.Current.CancellationToken);
        return JsonNode.Parse(Encoding.UTF8.GetString(writer.WrittenSpan))!;
    }

    /// <summary>The value of the only root field, without braces and quotes where they say nothing.</summary>
    public async Task<string> Root(string field)
    {
        var response = await Ask("{ root: " + field + " }");
        Assert.Null(response["errors"]?.ToJsonString(Relaxed));
        return response["data"]!["root"]?.ToJsonString(Relaxed).Replace('"', '\'') ?? "null";
    }
}
