using System.Collections.Immutable;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What one write has done and found so far. It lives as long as the write's transaction.</summary>
internal sealed class WriteUnit : IDisposable
{
    private readonly HashSet<string> touchedKinds = new(StringComparer.Ordinal);
    private WriteResult result;

    /// <param name="newest">The revision before the write.</param>
    public WriteUnit(SqliteConnection connection, KnowledgeGraph.Model.GraphModel model, long newest)
    {
        Planner = new WritePlanner(model, newest + 1);
        Nodes = new Sequence(connection, "node");
        Versions = new Sequence(connection, "node_version");
        Claims = new Sequence(connection, "claim");
        Evidence = new Sequence(connection, "evidence");
        result = new WriteResult(newest, 0, 0, 0, 0, []);
    }

    public WritePlanner Planner { get; }

    /// <summary>The revision that the write becomes if it records anything.</summary>
    public long Revision => Planner.Revision;

    /// <summary>Where the next rows go, by table.</summary>
    public Sequence Nodes { get; }

    public Sequence Versions { get; }

    public Sequence Claims { get; }

    public Sequence Evidence { get; }

    public bool HasProblems => !result.Problems.IsEmpty;

    /// <summary>Whether anything was recorded or retracted, so that there is a revision to publish.</summary>
    public bool HasChanges => touchedKinds.Count > 0;

    public IReadOnlyCollection<string> TouchedKinds => touchedKinds;

    /// <summary>Notes a plan that was carried out; of a load, a batch.</summary>
    public void Add(WritePlan plan)
    {
        touchedKinds.UnionWith(plan.TouchedKinds);
        var done = plan.Result(result.Revision);
        result = result with
        {
            NodesRecorded = result.NodesRecorded + done.NodesRecorded,
            ClaimsRecorded = result.ClaimsRecorded + done.ClaimsRecorded,
            ClaimsRetracted = result.ClaimsRetracted + done.ClaimsRetracted,
            EvidenceRecorded = result.EvidenceRecorded + done.EvidenceRecorded,
        };
    }

    public void Add(ImmutableArray<WriteProblem> problems) => result = result with { Problems = result.Problems.AddRange(problems) };

    /// <summary>The result; with problems, of having done nothing.</summary>
    public WriteResult Result(long newest, DateTimeOffset? recordedAt) => HasProblems
        ? new WriteResult(newest, 0, 0, 0, 0, result.Problems)
        : result with { Revision = newest, RecordedAt = recordedAt };

    public void Dispose() => Planner.Dispose();
}

/// <summary>The next free `seq` of a table.</summary>
internal sealed class Sequence
{
    private long last;

    public Sequence(SqliteConnection connection, string table)
    {
        using var statement = new Statement(connection, $"SELECT max(seq) FROM {table}", 0);
        last = statement.Scalar() as long? ?? 0;
    }

    public long Next() => ++last;
}
