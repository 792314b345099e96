using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A whole document (§2.2 of the specification) and the text that it was read from.</summary>
public sealed class DocumentNode : SyntaxNode
{
    public required ImmutableArray<DefinitionNode> Definitions { get; init; }

    public SourceText Source { get; init; } = new("");

    /// <summary>Where a node of this document begins.</summary>
    public SourceLocation LocationOf(SyntaxNode node) => Source.GetLocation(node.Start);

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Definitions);
}
