using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>UnionTypeDefinition (§3.8 of the specification).</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Directives) && visitor.Walk(Types);
}

/// <summary>UnionTypeExtension (§3.8 of the specification).</summary>
public sealed class UnionTypeExtensionNode : TypeExtensionNode
{
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Directives) && visitor.Walk(Types);
}
