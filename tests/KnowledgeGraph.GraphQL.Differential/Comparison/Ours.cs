using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>What the engine says about cases, in the reference implementation's terms.</summary>
internal static class Ours
{
    private static readonly EngineOptions NoLimits =
        new() { MaxDepth = null, MaxFields = null, MaxTokens = null, CachedDocuments = 0 };

    private static readonly Dictionary<Schema, GraphQLEngine> Engines = new()
    {
        [TestSchemas.Public] = new(TestSchemas.Public, new(), NoLimits),
        [TestSchemas.Wide] = new(TestSchemas.Wide, new(), NoLimits),
        [TestSchemas.Echo] = new(TestSchemas.Echo, EchoAnswers.Resolvers(TestSchemas.Echo), NoLimits),
    };

    public static Verdict Parse(string source)
    {
        try
        {
            return new([]) { Text = Printer.Print(Parser.Parse(source)) };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new([Finding.Of(new GraphQLError(exception.Message, "") { Locations = [exception.Location] }, "Syntax")]);
        }
    }

    public static Verdict Validate(Schema schema, string source)
    {
        PreparedOperation prepared = Engines[schema].Prepare(new() { Query = source });
        // Which operation is meant is for the request to say; the reference's validation doesn't ask.
        return new(
        [
            .. prepared.Errors
                .Where(error => error.Code != ErrorCodes.OperationResolutionFailure)
                .Select(error => Finding.Of(WithCode(error), "Syntax")),
        ]);
    }

    public static Task<Verdict> ExecuteAsync(Schema schema, string source) =>
        ExecuteAsync(schema, new GraphQLRequest { Query = source });

    public static async Task<Verdict> ExecuteAsync(Schema schema, GraphQLRequest request)
    {
        using ResponseWriter writer = new();
        await Engines[schema].ExecuteAsync(request, writer, TestContext.Current.CancellationToken);
        return new([.. writer.Errors.Select(error => Finding.Of(error, "Execution"))])
        {
            Text = Encoding.UTF8.GetString(writer.WrittenSpan),
        };
    }

    public static Verdict Coerce(Schema schema, string source, string variables)
    {
        DocumentNode document = Parser.Parse(source);
        OperationDocument operation = new(schema, document, (OperationDefinitionNode)document.Definitions[0]);
        try
        {
            VariableValues values = VariableCoercion.Coerce(operation, Encoding.UTF8.GetBytes(variables));
            return new([]) { Text = CoercedJson.Write(values) };
        }
        catch (GraphQLException exception)
        {
            return new([.. exception.Errors.Select(error => Finding.Of(WithCode(error, ErrorCodes.BadUserInput), "Variables"))]);
        }
    }

    /// <summary>What the reference doesn't have: each error says by a code what kind it is of.</summary>
    private static GraphQLError WithCode(GraphQLError error, string? code = null)
    {
        Assert.Equal(code ?? (error.Rule is null ? ErrorCodes.ParseFailed : ErrorCodes.ValidationFailed), error.Code);
        Assert.NotEmpty(error.Locations);
        return error;
    }
}
