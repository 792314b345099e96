namespace KnowledgeGraph.GraphQL.Language;

/// <summary>ScalarTypeDefinition (§3.5 of the specification).</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Directives);
}

/// <summary>ScalarTypeExtension (§3.5 of the specification).</summary>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Directives);
}
