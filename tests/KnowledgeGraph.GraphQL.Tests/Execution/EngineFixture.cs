using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Runs operations and hands back what a client would get.</summary>
internal static class EngineFixture
{
    public static GraphQLEngine Engine(string sdl, ResolverMap resolvers, EngineOptions? options = null) =>
        new(SchemaBuilder.Build(sdl), resolvers, options);

    public static async Task<string> RunAsync(
        this GraphQLEngine engine, string query, string? variables = null, string? operationName = null) =>
        (await engine.RunWithResultAsync(query, variables, operationName)).Json;

    public static async Task<(string Json, ExecutionResult Result)> RunWithResultAsync(
        this GraphQLEngine engine, string query, string? variables = null, string? operationName = null)
    {
        using ResponseWriter writer = new();
        GraphQLRequest request = new()
        {
            Query = query,
            OperationName = operationName,
            VariablesJson = Encoding.UTF8.GetBytes(variables ?? ""),
        };
        ExecutionResult result = await engine.ExecuteAsync(request, writer, TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(writer.WrittenSpan), result);
    }

    /// <summary>Compares JSON by what it says; the order of an object's members counts, white space doesn't.</summary>
    public static void AssertJson(string expected, string actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonNode.Parse(actual)!.ToJsonString());

    public static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value);
}
