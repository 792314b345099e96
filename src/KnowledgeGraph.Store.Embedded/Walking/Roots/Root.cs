using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Where a traversal starts, ready to run.</summary>
internal abstract class Root
{
    /// <summary>Finds what takes more than walking; what can fail fails here, not while the answer is written.</summary>
    /// <exception cref="TraversalException">The client asked for something that can't be had.</exception>
    public abstract IAnswer Run(View view, ReadContext context);
}

/// <summary>An answer that is walked while it is written. It holds nothing but memory.</summary>
internal sealed class WalkedAnswer(View view, Action<Walk> write) : IAnswer
{
    public void WriteTo(IAnswerSink sink) => write(new Walk(view, sink));

    public void Dispose()
    {
        // A view pins no resource: the tables only grow, and what it alone can see is left to the garbage collector.
    }
}

/// <summary>A root that is a connection.</summary>
internal sealed class ConnectionRoot(Connection connection) : Root
{
    public override IAnswer Run(View view, ReadContext context) => new WalkedAnswer(view, walk => connection.Write(walk, -1));
}

/// <summary>The claims of some nodes, each of which has to be there.</summary>
internal sealed class ClaimsOfRoot(ImmutableArray<string> of, Connection connection) : Root
{
    public override IAnswer Run(View view, ReadContext context)
    {
        foreach (var reference in of)
        {
            view.RequireNode(reference);
        }

        return new WalkedAnswer(view, walk => connection.Write(walk, -1));
    }
}

/// <summary>A full-text search.</summary>
internal sealed class TextSearchRoot(SearchQuery query, bool[] kinds, Connection connection, TextIndex index, SearchTexts texts) : Root
{
    public override IAnswer Run(View view, ReadContext context)
    {
        var ranker = new SearchRanker(query);
        var hits = new SearchHits(ranker);
        foreach (var version in index.Find(query, view.Cancellation))
        {
            view.Step();

            // Versions that the view doesn't know, or of which it knows a later one, are no hits.
            if (version >= view.Limits.Versions
                || view.Nodes.NodeOf(version) is var node && view.Nodes.VersionAt(node, view.Revision) != version
                || view.Nodes.IsMerged(node, view.Revision)
                || !kinds[view.Nodes.KindOf(node)])
            {
                continue;
            }

            var found = texts.Of(view, view.Node(node));
            if (ranker.Score(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)) is { } score)
            {
                hits.Add(node, score, found[0].Folded);
            }
        }

        return new WalkedAnswer(view.With(hits), walk => connection.Write(walk, -1));
    }
}
