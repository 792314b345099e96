using System.CommandLine;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>`kg explain QUERY-FILE`: what an operation is compiled to, and what it costs. Nothing is run.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var query = Inputs.ExistingFile("QUERY-FILE", "A GraphQL document.");
        var operation = new Option<string>("--operation") { Description = "Which operation, when the document has several." };
        var variables = new Option<string>("--variables") { Description = "A JSON object.", DefaultValueFactory = _ => "{}" };
        var command = new Command("explain", "Prints each root field's traversal, in its canonical text, and its cost.")
        {
            query, operation, variables,
        };
        command.SetAction(result => Run(
            result.GetRequiredValue(query), result.GetValue(operation), result.GetRequiredValue(variables)));
        return command;
    }

    private static int Run(FileInfo query, string? operation, string variables)
    {
        var explanation = Explain(query, operation, variables);
        foreach (var field in explanation)
        {
            Console.WriteLine($"# {field.ResponseKey}: cost {field.Cost}");
            Console.Write(field.PrettyText);
            Console.WriteLine();
        }

        Console.WriteLine($"# cost of the operation: {explanation.Sum(field => field.Cost)}");
        return 0;
    }

    private static IReadOnlyList<FieldExplanation> Explain(FileInfo query, string? operation, string variables)
    {
        var model = Inputs.LoadModel(Inputs.Settings());
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
