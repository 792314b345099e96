namespace KnowledgeGraph.Server.Limits;

/// <summary>`GraphQL-Cost: 1` asks for `extensions.cost { requested actual limit }`.</summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    public static bool IsIn(HttpRequest request) => request.Headers.TryGetValue(Name, out var value) && value is ["1"];
}
