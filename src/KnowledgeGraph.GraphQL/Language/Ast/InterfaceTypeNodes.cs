using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>InterfaceTypeDefinition (§3.7 of the specification).</summary>
public sealed class InterfaceTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Interfaces) && visitor.Walk(Directives) && visitor.Walk(Fields);
}

/// <summary>InterfaceTypeExtension (§3.7 of the specification).</summary>
public sealed class InterfaceTypeExtensionNode : TypeExtensionNode
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Interfaces) && visitor.Walk(Directives) && visitor.Walk(Fields);
}
