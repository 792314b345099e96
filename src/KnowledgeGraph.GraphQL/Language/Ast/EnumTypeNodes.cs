using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>EnumTypeDefinition (§3.9 of the specification).</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Directives) && visitor.Walk(Values);
}

/// <summary>EnumTypeExtension (§3.9 of the specification).</summary>
public sealed class EnumTypeExtensionNode : TypeExtensionNode
{
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Directives) && visitor.Walk(Values);
}
