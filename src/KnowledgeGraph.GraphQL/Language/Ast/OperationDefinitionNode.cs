using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

public enum OperationKind : byte
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>OperationDefinition (§2.3 of the specification).</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    public OperationKind Operation { get; init; }

    public string? Name { get; init; }

    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(VariableDefinitions) && visitor.Walk(Directives)
        && visitor.Walk(SelectionSet);
}
