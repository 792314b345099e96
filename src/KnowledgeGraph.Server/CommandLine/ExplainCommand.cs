using System.CommandLine;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>
/// `kg explain QUERY-FILE`: what an operation is compiled to, and what it costs; where the store is Neo4j (`KG_NEO4J`), also the statements.
/// Nothing is run. With `--server` also what a running server's cache makes of it.
/// </summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var query = Inputs.ExistingFile("QUERY-FILE", "A GraphQL document.");
        var operation = new Option<string>("--operation") { Description = "Which operation, when the document has several." };
        var variables = new Option<string>("--variables") { Description = "A JSON object.", DefaultValueFactory = _ => "{}" };
        var server = new Option<Uri?>("--server")
        {
            CustomParser = Inputs.HttpAddress,
            Description = $"A running server, such as http://localhost:5000: also prints what its cache makes of each field. Takes an ADMIN's key in {RunningServerExplanation.KeyVariable}.",
        };
        var command = new Command("explain", "Prints each root field's traversal, in its canonical text, and its cost.")
        {
            query, operation, variables, server,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(query), result.GetValue(operation), result.GetRequiredValue(variables), result.GetValue(server), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo query, string? operation, string variables, Uri? server, CancellationToken cancellationToken)
    {
        var settings = Inputs.Settings();
        var model = Inputs.LoadModel(settings);
        var explanation = Explain(model, query, operation, variables);
        var caching = server is null
            ? null
            : await RunningServerExplanation.AskAsync(
                server, await File.ReadAllTextAsync(query.FullName, cancellationToken), operation, variables, cancellationToken);
        foreach (var field in explanation)
        {
            Console.WriteLine($"# {field.ResponseKey}: cost {field.Cost}");
            Console.WriteLine(DescribeKeeping(model, field.Traversal));
            foreach (var line in caching?.GetValueOrDefault(field.ResponseKey) ?? [])
            {
                Console.WriteLine(line);
            }

            Console.Write(field.PrettyText);
            if (settings.Neo4j is not null && field.Traversal.Root is not AnalysisRoot)
            {
                Console.WriteLine();
                Console.Write(Neo4jStore.PrintStatement(model, field.Traversal));
            }

            Console.WriteLine();
        }

        Console.WriteLine($"# cost of the operation: {explanation.Sum(field => field.Cost)}");
        return 0;
    }

    /// <summary>What makes a kept answer another one: docs/caching.md.</summary>
    private static string DescribeKeeping(GraphModel model, Traversal traversal) => traversal.Root is ChangeRoot
        ? "# never kept: each event is read at a revision of its own"
        : $"# kept until a write to {string.Join(", ", TouchedKinds.Of(model, traversal).Names)}"
            + (TouchedKinds.DependOnDay(traversal) ? " or the end of the day" : "");

    private static IReadOnlyList<FieldExplanation> Explain(GraphModel model, FileInfo query, string? operation, string variables)
    {
        try
        {
            return new OperationExplainer(PublicSchema.Derive(model))
                .Explain(File.ReadAllText(query.FullName), operation, variables);
        }
        catch (GraphQLException exception)
        {
            throw new CommandException(string.Join(Environment.NewLine, exception.Errors.Select(error => Describe(query, error))));
        }
    }

    private static string Describe(FileInfo query, GraphQLError error) =>
        error.Locations is [var first, ..] ? $"{query}:{first.Line}:{first.Column}: {error.Message}" : $"{query}: {error.Message}";
}
