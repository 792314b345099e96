using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>An operation with its fields collected, for one choice of what <c>@skip</c> and <c>@include</c> let through.</summary>
public sealed class OperationPlan
{
    private OperationPlan(OperationKind kind, ObjectType rootType, SelectionPlan selection)
    {
        Kind = kind;
        RootType = rootType;
        Selection = selection;
    }

    public OperationKind Kind { get; }

    public ObjectType RootType { get; }

    public SelectionPlan Selection { get; }

    public ImmutableArray<FieldPlan> RootFields => Selection.For(RootType);

    internal static OperationPlan Of(OperationDocument document, ObjectType rootType, InclusionChoice inclusion)
    {
        FieldCollector collector = new(document, inclusion);
        SelectionPlan selection = new(collector, rootType, [document.Operation.SelectionSet]);
        return new(document.Operation.Operation, rootType, selection);
    }
}
