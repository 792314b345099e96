using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Ranks the nodes that were found for queries.</summary>
/// <param name="items">How the nodes of each slot that asks for some are read.</param>
internal sealed class MatchReader(
    MatchRoot root, MatchTerms terms, MatchNodeReader nodes, IReadOnlyDictionary<Slot, ItemReader> items) : RootReader
{
    public override IAnswer Read(CypherResult result)
    {
        var found = new MatchNodes<CypherValue>(terms.Properties);
        foreach (var node in result.Single())
        {
            found.Add(node, nodes.Read(node));
        }

        var answers = new MatchAnswers<CypherValue>(
            root, MatchAnswers<CypherValue>.Rank(root, found, CancellationToken.None), (slot, node, sink) => items[slot].Write(node, sink));
        return new RankedAnswer(result, answers.WriteTo);
    }

    /// <summary>Its answer is ranked and writes itself.</summary>
    public override void Write(CypherResult result, IAnswerSink sink) => Read(result).WriteTo(sink);
}

/// <summary>Ranks the nodes that may be the same as one.</summary>
/// <param name="items">How the nodes of each slot that asks for some are read.</param>
internal sealed class DuplicatesReader(DuplicatesRoot root, MatchNodeReader nodes, IReadOnlyDictionary<Slot, ItemReader> items) : RootReader
{
    /// <summary>The column that has the node asked for; the other has the nodes found.</summary>
    public const string Of = "of";

    public override IAnswer Read(CypherResult result)
    {
        if (result.RowCount == 0)
        {
            throw TraversalException.UnknownNode(root.Of);
        }

        var ranker = new DuplicateRanker(nodes.Read(result.Rows[0][0]));
        var found = new List<(CypherValue, MatchNode)>();
        foreach (var node in result.Rows[0][1])
        {
            found.Add((node, nodes.Read(node)));
        }

        var connection = new DuplicateConnection<CypherValue>(
            root.Connection, DuplicateConnection<CypherValue>.Rank(ranker, found), (slot, node, sink) => items[slot].Write(node, sink));
        return new RankedAnswer(result, connection.WriteTo);
    }

    /// <summary>Its answer is ranked and writes itself.</summary>
    public override void Write(CypherResult result, IAnswerSink sink) => Read(result).WriteTo(sink);
}

/// <summary>An answer that was ranked from a result, whose values it reads while it is written.</summary>
internal sealed class RankedAnswer(CypherResult result, Action<IAnswerSink> write) : IAnswer
{
    public void WriteTo(IAnswerSink sink) => write(sink);

    public void Dispose() => result.Dispose();
}
