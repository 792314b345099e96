namespace KnowledgeGraph.GraphQL.Language;

/// <summary>FragmentDefinition (§2.8 of the specification).</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    public required string Name { get; init; }

    public required NamedTypeNode TypeCondition { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(TypeCondition) && visitor.Walk(Directives)
        && visitor.Walk(SelectionSet);
}
