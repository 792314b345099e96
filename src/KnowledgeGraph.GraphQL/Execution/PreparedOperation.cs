using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution.Caching;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// A document parsed and validated with one of its operations chosen, or the errors that stood in the way. It keeps what the
/// engine makes of it for the variables it has seen.
/// </summary>
public sealed class PreparedOperation
{
    private readonly OperationDocument? document;
    private readonly ObjectType? rootType;
    private readonly ImmutableArray<VariableNode> inclusionVariables = [];
    private readonly LruCache<string, OperationPlan> plans = new(maxCount: 16, maxWeight: long.MaxValue);

    internal PreparedOperation(ImmutableArray<GraphQLError> errors, OperationKind? kind = null)
    {
        Errors = errors;
        Kind = kind;
        Bound = new(0, 0);
    }

    internal PreparedOperation(OperationDocument document, ObjectType rootType, EngineOptions options)
    {
        this.document = document;
        this.rootType = rootType;
        inclusionVariables = InclusionVariables.In(document);
        Kind = document.Operation.Operation;
        Errors = [];
        Bound = new(options.CachedVariablesPerOperation, options.CachedVariableBytesPerOperation);
    }

    /// <summary>Why it can't be executed; empty when it can.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    public bool IsValid => Errors.IsEmpty;

    /// <summary>Null when no operation could be determined.</summary>
    public OperationKind? Kind { get; }

    internal OperationDocument Document =>
        document ?? throw new InvalidOperationException("The document was not valid.");

    /// <summary>What was compiled, by the raw bytes of the variables.</summary>
    internal LruCache<BytesKey, BoundOperation> Bound { get; }

    /// <exception cref="GraphQLException">A variable is null where a directive needs a Boolean.</exception>
    internal OperationPlan PlanFor(VariableValues variables)
    {
        InclusionChoice choice = InclusionChoice.Of(inclusionVariables, variables, Document.Syntax);
        if (!plans.TryGet(choice.Key, out OperationPlan? plan))
        {
            plan = OperationPlan.Of(Document, rootType!, choice);
            plans.Add(choice.Key, plan, weight: 1);
        }
        return plan;
    }
}
