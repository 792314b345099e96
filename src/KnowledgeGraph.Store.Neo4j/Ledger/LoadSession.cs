using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A load that is under way, and what it has recorded so far.</summary>
/// <param name="id">What the ledger's lease says.</param>
/// <param name="recordedAt">The instant of its revision: fixed when it begins, because claims carry it.</param>
internal sealed class LoadSession(string id, WritePlanner planner, DateTimeOffset recordedAt, string author, BundleStamp? bundle) : IDisposable
{
    private readonly HashSet<string> touchedKinds = new(StringComparer.Ordinal);
    private WriteResult counts = new(0, 0, 0, 0, 0, []);

    public string Id => id;

    public WritePlanner Planner => planner;

    public DateTimeOffset RecordedAt => recordedAt;

    public string Author => author;

    public BundleStamp? Bundle => bundle;

    public IReadOnlyCollection<string> TouchedKinds => touchedKinds;

    /// <summary>Notes what a batch that is stored has recorded.</summary>
    public void Add(WritePlan plan)
    {
        touchedKinds.UnionWith(plan.TouchedKinds);
        var added = plan.Result(0);
        counts = new WriteResult(
            0,
            counts.NodesRecorded + added.NodesRecorded,
            counts.ClaimsRecorded + added.ClaimsRecorded,
            counts.ClaimsRetracted + added.ClaimsRetracted,
            counts.EvidenceRecorded + added.EvidenceRecorded,
            []);
    }

    public WriteResult Result(long newest) => counts with { Revision = newest };

    public void Dispose() => planner.Dispose();
}
