using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Claims. A claim's place is its number in the ledger less one.</summary>
internal sealed class ClaimTable
{
    private readonly PackedInts kinds = new(0);
    private readonly PackedInts subjects = new(-1);
    private readonly PackedInts objects = new(-1);
    private readonly PackedInts validFrom = new(PackedDate.Null);
    private readonly PackedInts validTo = new(PackedDate.Null);
    private readonly PackedInts rows = new(0);
    private readonly PackedInts recorded = new(0);
    private readonly PackedInts retracted = new(int.MaxValue);
    private readonly ConcurrentDictionary<int, int> successors = new();
    private readonly ConcurrentDictionary<int, string> reasons = new();
    private readonly ConcurrentDictionary<int, int[]> retractedIn = new();

    public ClaimTable(GraphModel model, TextHeap texts)
    {
        Kinds = [.. model.ClaimKinds.Select(kind => new ClaimKindColumns(kind, texts))];
        Ids = new ClaimIds(model, kinds);
        Recent = new RecentClaims(Ids);
    }

    /// <summary>The attributes of each kind, by its index.</summary>
    public ImmutableArray<ClaimKindColumns> Kinds { get; }

    public ClaimIds Ids { get; }

    /// <summary>The claims that the base lacks, by id.</summary>
    public RecentClaims Recent { get; }

    public ClaimKeys Keys { get; } = new();

    public ClaimChains Chains { get; } = new();

    public EvidenceChains Evidence { get; } = new();

    public int Count { get; private set; }

    /// <summary>What the columns that all kinds share take.</summary>
    public IEnumerable<ColumnSize> Sizes =>
    [
        new("claim", "kind", kinds.Size),
        new("claim", "subject", subjects.Size),
        new("claim", "object", objects.Size),
        new("claim", "validFrom", validFrom.Size),
        new("claim", "validTo", validTo.Size),
        new("claim", "row of its kind", rows.Size),
        new("claim", "recorded", recorded.Size),
        new("claim", "retracted", retracted.Size),
        new("claim", "id", Ids.Size),
        new("claim", "those since the base", Recent.Size + Chains.Size),
        new("claim", "first piece of evidence", Evidence.FirstSize),
        new("evidence", "next of its claim", Evidence.NextSize),
    ];

    /// <summary>Adds a claim that no list leads to yet.</summary>
    public void Add(in ClaimRow row)
    {
        var claim = Count;
        var columns = Kinds[row.Kind].Columns;
        columns.SetAttributes(columns.Count, row.Data);
        columns.SetReferences(columns.Count, row.References);
        kinds[claim] = row.Kind;
        subjects[claim] = row.Subject;
        objects[claim] = row.Object;
        validFrom[claim] = row.ValidFrom;
        validTo[claim] = row.ValidTo;
        rows[claim] = columns.Count;
        recorded[claim] = row.Recorded;
        Ids.Add(claim, row.Id);
        if (row.Key is not null)
        {
            Keys.Add(claim, row.Key);
        }

        columns.Count++;
        Count++;
    }

    /// <summary>Notes a retraction; readers at earlier revisions don't mind.</summary>
    public void Retract(int claim, int revision, int? successor, string? reason)
    {
        if (reason is not null)
        {
            reasons[claim] = reason;
        }

        if (successor is { } other)
        {
            successors[claim] = other;
        }

        if (retracted[claim] == int.MaxValue)
        {
            retracted[claim] = revision;
            retractedIn[revision] = [.. retractedIn.GetValueOrDefault(revision, []), claim];
        }
    }

    public int KindOf(int claim) => kinds[claim];

    public int SubjectOf(int claim) => subjects[claim];

    public int ObjectOf(int claim) => objects[claim];

    /// <summary>As <see cref="PackedDate"/>.</summary>
    public int ValidFromOf(int claim) => validFrom[claim];

    public int ValidToOf(int claim) => validTo[claim];

    public int RowOf(int claim) => rows[claim];

    public int RecordedIn(int claim) => recorded[claim];

    /// <summary>The revision that retracted the claim, or <see cref="int.MaxValue"/>.</summary>
    public int RetractedIn(int claim) => retracted[claim];

    public bool IsLive(int claim, int revision) => recorded[claim] <= revision && retracted[claim] > revision;

    /// <summary>The claim that took its place at whatever revision, or -1.</summary>
    public int SuccessorOf(int claim) => successors.GetValueOrDefault(claim, -1);

    /// <summary>Why it was retracted, at whatever revision; null where nobody said.</summary>
    public string? ReasonOf(int claim) => reasons.GetValueOrDefault(claim);

    /// <summary>The claims that a revision retracted.</summary>
    public ReadOnlySpan<int> RetractedBy(int revision) => retractedIn.GetValueOrDefault(revision, []);

    public bool IsSymmetric(int claim) => Kinds[kinds[claim]].IsSymmetric(rows[claim]);

    public bool IsAct(int claim) => Kinds[kinds[claim]].IsAct(rows[claim]);
}

/// <summary>A claim as the ledger has it, with places for numbers.</summary>
internal ref struct ClaimRow
{
    public ReadOnlySpan<byte> Id;
    public string? Key;
    public int Kind;
    public int Subject;
    public int Object;
    public int ValidFrom;
    public int ValidTo;
    public ReadOnlySpan<byte> References;
    public ReadOnlySpan<byte> Data;
    public int Recorded;
}
