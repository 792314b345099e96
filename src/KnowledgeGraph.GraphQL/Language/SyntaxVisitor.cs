using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>What a visitor wants next.</summary>
public enum VisitAction
{
    /// <summary>Walk the children, then leave the node.</summary>
    Continue,

    /// <summary>Neither walk the children nor leave the node.</summary>
    SkipChildren,

    /// <summary>End the whole walk at once.</summary>
    Stop,
}

/// <summary>
/// Walks a syntax tree depth first, in the order of the source: <see cref="Enter"/> before a node's children,
/// <see cref="Leave"/> after them.
/// </summary>
public abstract class SyntaxVisitor
{
    /// <summary>Walks a node and everything below it.</summary>
    /// <returns>Whether the walk ran to its end; false when <see cref="VisitAction.Stop"/> ended it.</returns>
    public bool Walk(SyntaxNode? node)
    {
        if (node is null)
        {
            return true;
        }

        var action = Enter(node);
        if (action != VisitAction.Continue)
        {
            return action == VisitAction.SkipChildren;
        }

        if (!node.WalkChildren(this))
        {
            return false;
        }

        Leave(node);
        return true;
    }

    /// <summary>Walks several nodes one after another.</summary>
    public bool Walk<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            if (!Walk(node))
            {
                return false;
            }
        }

        return true;
    }

    protected virtual VisitAction Enter(SyntaxNode node) => VisitAction.Continue;

    protected virtual void Leave(SyntaxNode node)
    {
    }
}
