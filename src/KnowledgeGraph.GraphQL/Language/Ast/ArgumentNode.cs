using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Argument (§2.6 of the specification); begins at its name.</summary>
public sealed class ArgumentNode : SyntaxNode
{
    public required string Name { get; init; }

    public required ValueNode Value { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Value);
}

/// <summary>Directive (§2.12 of the specification); begins at its at sign.</summary>
public sealed class DirectiveNode : SyntaxNode
{
    public required string Name { get; init; }

    public int NameStart { get; init; }

    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Arguments);
}
