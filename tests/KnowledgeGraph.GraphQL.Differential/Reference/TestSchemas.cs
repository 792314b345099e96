using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>The schemas that cases are generated from.</summary>
internal static class TestSchemas
{
    /// <summary>The public schema as clients see it.</summary>
    public static string PublicSdl { get; } = Folders.ReadSchema("api.graphql");

    /// <summary>The public schema with what it has no use for, so that every rule can be broken.</summary>
    public static string WideSdl { get; } = PublicSdl + Folders.ReadSchema("margin.graphql");

    /// <summary>What both sides execute.</summary>
    public static string EchoSdl { get; } = Folders.ReadSchema("echo.graphql");

    public static Schema Echo { get; } = SchemaBuilder.Build(EchoSdl);

    public static Schema Public { get; } = SchemaBuilder.Build(PublicSdl);

    public static Schema Wide { get; } = SchemaBuilder.Build(WideSdl);
}
