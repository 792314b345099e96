using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The side of a store that measures of the whole graph read: which claims link which nodes.</summary>
public interface ILinkReader
{
    /// <summary>Reads the claims of some kinds that a view shows, in any order.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    ValueTask ReadLinksAsync(
        ImmutableArray<ClaimKind> kinds, TraversalTime time, ReadContext context, ILinkSink sink, CancellationToken cancellationToken);
}

/// <summary>Takes links as a store reads them.</summary>
public interface ILinkSink
{
    /// <summary>A node, before the first link that has its number.</summary>
    /// <param name="number">From 0 on, not much larger than the number of nodes.</param>
    /// <param name="id">Without a view; valid during the call.</param>
    void Node(int number, ReadOnlySpan<byte> id);

    /// <summary>A claim.</summary>
    /// <param name="isSymmetric">Whether it reads the same from both ends.</param>
    void Link(int subject, int @object, bool isSymmetric);
}
