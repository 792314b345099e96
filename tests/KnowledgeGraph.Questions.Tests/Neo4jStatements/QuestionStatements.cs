using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests.Neo4jStatements;

/// <summary>The Cypher that operations become.</summary>
internal static class QuestionStatements
{
    public static GraphModel Model { get; } = ModelLoader.Load(Checkout.Model, File.ReadAllText(Checkout.Model));

    private static OperationExplainer Explainer { get; } = new(PublicSchema.Derive(Model));

    public static IReadOnlyList<FieldExplanation> Explain(string operation, string? variables = null) =>
        Explainer.Explain(operation, variables: variables);

    /// <summary>A statement for each root field, under its response key; one that is analysed before the store has none of its own.</summary>
    public static IReadOnlyList<(string Key, string Text)> Of(string operation, string? variables = null) =>
        [.. Explain(operation, variables).Where(field => field.Traversal.Root is not AnalysisRoot).Select(field => (field.ResponseKey, Neo4jStore.PrintStatement(Model, field.Traversal)))];
}
