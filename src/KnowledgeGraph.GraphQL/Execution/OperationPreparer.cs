using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Parses, validates and chooses the operation: what has to happen once for each document.</summary>
internal sealed class OperationPreparer(Schema schema, EngineOptions options)
{
    private readonly DocumentValidator _validator = new(schema, SpecifiedRules.All, OperationLimits.Of(options));
    private readonly ParserOptions _parserOptions = new() { MaxTokens = options.MaxTokens };

    public PreparedOperation Prepare(string query, string? operationName)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(query, _parserOptions);
        }
        catch (GraphQLSyntaxException exception)
        {
            GraphQLError error = new(exception.Message, ErrorCodes.ParseFailed) { Locations = [exception.Location] };
            return new([error]);
        }
        var errors = _validator.Validate(document);
        OperationDefinitionNode? operation = Choose(document, operationName, out GraphQLError? unresolved);
        if (!errors.IsEmpty)
        {
            return new(errors, operation?.Operation);
        }
        return operation is null
            ? new([unresolved!])
            : Rooted(new(schema, document, operation));
    }

    private PreparedOperation Rooted(OperationDocument document)
    {
        OperationKind kind = document.Operation.Operation;
        if (schema.GetRootType(kind) is { } rootType)
        {
            return new(document, rootType, options);
        }
        string name = kind.ToString().ToLowerInvariant();
        GraphQLError error = new($"Schema is not configured to execute {name} operation.", ErrorCodes.OperationResolutionFailure)
        {
            Locations = [document.Syntax.LocationOf(document.Operation)],
        };
        return new([error], kind);
    }

    /// <summary>GetOperation (specification, section 6.1).</summary>
    private static OperationDefinitionNode? Choose(DocumentNode document, string? name, out GraphQLError? error)
    {
        List<OperationDefinitionNode> operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        OperationDefinitionNode? chosen = string.IsNullOrEmpty(name)
            ? operations.Count == 1 ? operations[0] : null
            : operations.FirstOrDefault(operation => operation.Name == name);
        error = chosen is not null ? null : new(Unresolved(name, operations.Count), ErrorCodes.OperationResolutionFailure);
        return chosen;
    }

    private static string Unresolved(string? name, int operations)
    {
        if (!string.IsNullOrEmpty(name))
        {
            return $"Unknown operation named \"{name}\".";
        }
        return operations == 0
            ? "Must provide an operation."
            : "Must provide operation name if query contains multiple operations.";
    }
}
