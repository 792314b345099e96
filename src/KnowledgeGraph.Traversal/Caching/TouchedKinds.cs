using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Finds out what an answer depends on beside the traversal: the kinds that it reads, wherever it reads them (start, filter, order,
/// projection), and whether it depends on the day.
/// </summary>
public static class TouchedKinds
{
    /// <summary>Every kind of which a record could change the answer; more than that is allowed, less isn't.</summary>
    public static KindSet Of(GraphModel model, Traversal traversal)
    {
        var collector = new KindCollector(model);
        return collector.TryAdd(traversal.Root) ? collector.ToSet() : KindSet.All(model);
    }

    /// <summary>Whether the answer may be another one tomorrow, without a write: some view is of today.</summary>
    public static bool DependOnDay(Traversal traversal) => traversal.Root is LookupRoot lookup
        ? lookup.Targets.Any(target => IsToday(target.Time))
        : IsToday(traversal.Time);

    private static bool IsToday(TraversalTime time) => time.AsOf is null && time.During is null;
}
