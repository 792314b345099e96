using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>SelectionSet (§2.4 of the specification).</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    public required ImmutableArray<SelectionNode> Selections { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Selections);
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : SyntaxNode
{
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>Field (§2.5 of the specification).</summary>
public sealed class FieldNode : SelectionNode
{
    public string? Alias { get; init; }

    public required string Name { get; init; }

    public int NameStart { get; init; }

    /// <summary>The key of the field in the response: its alias if it has one, else its name (§2.7).</summary>
    public string ResponseKey => Alias ?? Name;

    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    public SelectionSetNode? SelectionSet { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Arguments) && visitor.Walk(Directives) && visitor.Walk(SelectionSet);
}

/// <summary>FragmentSpread (§2.8 of the specification).</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    public required string Name { get; init; }

    public int NameStart { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Directives);
}

/// <summary>InlineFragment (§2.8.2 of the specification).</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    public NamedTypeNode? TypeCondition { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(TypeCondition) && visitor.Walk(Directives) && visitor.Walk(SelectionSet);
}
