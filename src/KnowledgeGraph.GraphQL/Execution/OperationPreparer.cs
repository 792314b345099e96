using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Parses, validates and chooses the operation: what has to happen once for each document.</summary>
internal sealed class OperationPreparer(Schema schema, EngineOptions options)
{
    private readonly DocumentValidator validator = new(schema, SpecifiedRules.All, OperationLimits.Of(options));
    private readonly ParserOptions parserOptions = new() { MaxTokens = options.MaxTokens };

    public PreparedOperation Prepare(string query, string? operationName)
    {
        if (Parse(query, out GraphQLError? syntaxError) is not { } document)
        {
            return new([syntaxError!]);
        }
        var errors = validator.Validate(document);
        OperationDefinitionNode? operation = Choose(document, operationName, out GraphQLError? unresolved);
        if (!errors.IsEmpty)
        {
            return new(errors, operation?.Operation);
        }
        return operation is null
            ? new([unresolved!])
            : Rooted(new(schema, document, operation));
    }

    /// <summary>What stands against every operation of a document.</summary>
    public ImmutableArray<GraphQLError> Validate(string query)
    {
        if (Parse(query, out GraphQLError? syntaxError) is not { } document)
        {
            return [syntaxError!];
        }
        var errors = validator.Validate(document);
        return errors.IsEmpty && !document.Definitions.OfType<OperationDefinitionNode>().Any()
            ? [new(Unresolved(null, operations: 0), ErrorCodes.OperationResolutionFailure)]
            : errors;
    }

    private DocumentNode? Parse(string query, out GraphQLError? error)
    {
        error = null;
        try
        {
            return Parser.Parse(query, parserOptions);
        }
        catch (GraphQLSyntaxException exception)
        {
            error = new(exception.Message, ErrorCodes.ParseFailed) { Locations = [exception.Location] };
            return null;
        }
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
