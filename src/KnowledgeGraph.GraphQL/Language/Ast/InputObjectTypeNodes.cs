using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>InputObjectTypeDefinition (§3.10 of the specification).</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Directives) && visitor.Walk(Fields);
}

/// <summary>InputObjectTypeExtension (§3.10 of the specification).</summary>
public sealed class InputObjectTypeExtensionNode : TypeExtensionNode
{
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Directives) && visitor.Walk(Fields);
}
