using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals.Tests;

/// <summary>What operations are compiled to, as texts to compare.</summary>
internal static class Explained
{
    private static readonly OperationExplainer Politics = new(TestSchemas.Politics);
    private static readonly OperationExplainer Films = new(TestSchemas.Films);

    /// <summary>The canonical text of an operation's only root field.</summary>
    public static string Text(string query, string? variables = null) => Only(Politics, query, variables);

    public static string FilmsText(string query) => Only(Films, query, null);

    /// <summary>The `where` part of the text, for a filter on some root field.</summary>
    public static string Where(string field, string where, string? variables = null, string? declarations = null)
    {
        var text = Text($"query{declarations} {{ {field}(where: {where}) {{ totalCount }} }}", variables);
        var start = text.IndexOf("{where ", StringComparison.Ordinal);
        return start < 0 ? "" : text[(start + 7)..text.IndexOf("; page first", StringComparison.Ordinal)];
    }

    /// <summary>The errors of an operation: `line:column CODE message`.</summary>
    public static string[] Errors(string query, string? variables = null)
    {
        var refusal = Assert.Throws<GraphQLException>(() => Politics.Explain(query, null, variables));
        return [.. refusal.Errors.Select(error => $"{error.Locations[0].Line}:{error.Locations[0].Column} {error.Code} {error.Message}")];
    }

    private static string Only(OperationExplainer explainer, string query, string? variables) =>
        Assert.Single(explainer.Explain(query, null, variables)).CanonicalText;
}
