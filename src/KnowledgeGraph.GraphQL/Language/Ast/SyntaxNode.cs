namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// A node of the syntax tree. Trees are immutable; a node that was not parsed has the offsets 0.
/// </summary>
public abstract class SyntaxNode
{
    /// <summary>Offset of the first character in the source, in UTF-16 code units.</summary>
    public int Start { get; init; }

    /// <summary>Offset just after the last character.</summary>
    public int End { get; init; }

    /// <summary>The node as GraphQL text.</summary>
    public override string ToString() => Printer.Print(this);

    internal virtual bool WalkChildren(SyntaxVisitor visitor) => true;
}
