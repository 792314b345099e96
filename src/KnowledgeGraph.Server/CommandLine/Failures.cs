using KnowledgeGraph.Exchange;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Webhooks;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>The one place where failures that an operator can mend become lines on standard error.</summary>
internal static class Failures
{
    /// <summary>What to print, or null for a fault of the program, whose stack belongs on the screen.</summary>
    public static IReadOnlyList<string>? Explain(Exception exception) => exception switch
    {
        ModelException model => [.. model.Problems.Select(problem => problem.ToString()), Count(model.Problems.Length, "the model")],
        SeedException seed => [.. seed.Problems.Select(problem => problem.ToString()), Count(seed.Problems.Count, "the bundles")],
        DocumentsException documents => [.. documents.Problems, "The server was not started."],
        StoreOpenException or Neo4jOpenException or LedgerBusyException => [exception.Message],
        SettingException or CommandException or AccessException or WebhookException => [exception.Message],
        TraversalException { InnerException: { } cause } refusal => [refusal.Message, cause.Message],
        TraversalException refusal => [refusal.Message],
        IOException or UnauthorizedAccessException => [exception.Message],
        _ => null,
    };

    private static string Count(int problems, string where) =>
        $"{problems} {(problems == 1 ? "problem" : "problems")} in {where}; nothing was started or stored.";
}

/// <summary>Bundles that were refused.</summary>
internal sealed class SeedException(IReadOnlyList<BundleProblem> problems) : Exception("Bundles were refused.")
{
    public IReadOnlyList<BundleProblem> Problems { get; } = problems;
}

/// <summary>A command that can't be carried out; the message says what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
