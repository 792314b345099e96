using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange.Tests.Loading;

/// <summary>Asks a store in GraphQL.</summary>
internal static class Questions
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands under `data`, without white space and with single quotes.</summary>
    public static async Task<string> AskAsync(IGraphStore store, TimeProvider clock, string query)
    {
        using var writer = new ResponseWriter();
        await GraphApi.Create(store, new GraphApiOptions(), clock)
            .ExecuteAsync(new GraphQLRequest { Query = query }, writer, TestContext.Current.CancellationToken);
        var response = JsonNode.Parse(Encoding.UTF8.GetString(writer.WrittenSpan))!;
        Assert.Null(response["errors"]);
        return response["data"]!.ToJsonString(Options).Replace('"', '\'');
    }
}
