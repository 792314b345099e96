using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What a page has to tell of what is beside it.</summary>
internal sealed class PageNeeds
{
    public PageNeeds(ConnectionShape shape)
    {
        var parts = shape.Slots.OfType<PageInfoSlot>().SelectMany(slot => slot.Shape.Slots).OfType<PageInfoPartSlot>().ToList();
        Next = parts.Exists(part => part.Part == PageInfoPart.HasNextPage);
        Previous = parts.Exists(part => part.Part == PageInfoPart.HasPreviousPage);
    }

    /// <summary>Whether there are items behind it.</summary>
    public bool Next { get; }

    /// <summary>Whether there are items before it.</summary>
    public bool Previous { get; }
}
