using System.Collections.Immutable;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What one write has done and found so far. It lives as long as the write's transaction.</summary>
/// <param name="revision">The revision that the write becomes if it records anything.</param>
internal sealed class WriteUnit(SqliteConnection connection, long revision)
{
    private readonly HashSet<long> touchedKinds = [];
    private readonly List<WriteProblem> problems = [];

    public long Revision { get; } = revision;

    public int NodesRecorded { get; set; }

    public int ClaimsRecorded { get; set; }

    public int ClaimsRetracted { get; set; }

    public int EvidenceRecorded { get; set; }

    /// <summary>Where the next rows go, by table.</summary>
    public Sequence Nodes { get; } = new(connection, "node");

    public Sequence Versions { get; } = new(connection, "node_version");

    public Sequence Claims { get; } = new(connection, "claim");

    public Sequence Evidence { get; } = new(connection, "evidence");

    /// <summary>The keys of the nodes that were given so far, unchanged ones too: none may come twice.</summary>
    public HashSet<string> WrittenNodes { get; } = new(StringComparer.Ordinal);

    public int ProblemCount => problems.Count;

    public bool HasProblems => problems.Count > 0;

    /// <summary>Whether anything was recorded or retracted, so that there is a revision to publish.</summary>
    public bool HasChanges => touchedKinds.Count > 0;

    public IReadOnlyCollection<long> TouchedKinds => touchedKinds;

    public void Touch(long kind) => touchedKinds.Add(kind);

    public void Add(WriteProblem problem) => problems.Add(problem);

    /// <summary>The problems from a number on.</summary>
    public ImmutableArray<WriteProblem> ProblemsFrom(int count) => [.. problems.Skip(count)];

    public WriteResult Result(long newest) => HasProblems
        ? new WriteResult(newest, 0, 0, 0, 0, [.. problems])
        : new WriteResult(newest, NodesRecorded, ClaimsRecorded, ClaimsRetracted, EvidenceRecorded, []);
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
