using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>DirectiveDefinition (§3.13 of the specification); it carries no directives itself.</summary>
public sealed class DirectiveDefinitionNode : DefinitionNode
{
    public StringValueNode? Description { get; init; }

    public required string Name { get; init; }

    public int NameStart { get; init; }

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    public bool Repeatable { get; init; }

    public required ImmutableArray<NameNode> Locations { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Arguments) && visitor.Walk(Locations);
}

/// <summary>A name that stands by itself: a directive location.</summary>
public sealed class NameNode : SyntaxNode
{
    public required string Value { get; init; }
}
