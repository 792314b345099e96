using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>ObjectTypeDefinition (§3.6 of the specification).</summary>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Interfaces) && visitor.Walk(Directives) && visitor.Walk(Fields);
}

/// <summary>ObjectTypeExtension (§3.6 of the specification).</summary>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Interfaces) && visitor.Walk(Directives) && visitor.Walk(Fields);
}
