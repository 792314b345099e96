using System.Runtime.InteropServices;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Where a hit's texts match.</summary>
internal sealed class HighlightsProjection(HighlightsSlot slot, SearchTexts texts) : EdgeSlotProjection(slot)
{
    public override void Write(Walk walk, ConnectionRun run, in Item item) => HighlightsWriter.Write(
        slot, walk.View.Hits!.Ranker.Highlights(CollectionsMarshal.AsSpan(texts.Of(walk.View, item))), walk.Sink);
}
