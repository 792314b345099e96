using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A candidate of a search that is a hit.</summary>
internal sealed record SearchHit(Keyset Place, List<SearchText> Texts, CypherValue Item) : IRankedHit;

/// <summary>A search's hits, with where their texts match.</summary>
internal sealed class SearchConnection(
    ConnectionQuery connection, List<SearchHit> hits, SearchRanker ranker, IReadOnlyDictionary<Slot, ItemReader> items)
    : HitConnection<SearchHit>(connection, hits)
{
    protected override void WriteNode(Slot slot, SearchHit hit, IAnswerSink sink) => items[slot].Write(hit.Item, sink);

    protected override void WriteExplanation(Slot slot, SearchHit hit, IAnswerSink sink) =>
        HighlightsWriter.Write((HighlightsSlot)slot, ranker.Highlights(CollectionsMarshal.AsSpan(hit.Texts)), sink);
}
