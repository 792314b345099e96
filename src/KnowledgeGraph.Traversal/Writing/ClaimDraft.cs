namespace KnowledgeGraph.Traversals;

/// <summary>
/// The newest claim of an identity while a write is planned: as it is recorded, or as the write is going to record it.
/// </summary>
internal sealed class ClaimDraft
{
    private readonly IRecordedState? state;
    private readonly List<EvidenceContent> added = [];
    private readonly List<RecordedEvidence> retracted = [];
    private IReadOnlyList<RecordedEvidence>? recorded;
    private List<EvidenceContent>? live;

    /// <summary>A claim that is recorded.</summary>
    public ClaimDraft(RecordedClaim claim, IRecordedState state)
    {
        Recorded = claim;
        Content = claim.Content;
        this.state = state;
    }

    /// <summary>A claim that the write records.</summary>
    public ClaimDraft(PlannedClaim claim, List<EvidenceContent> evidence)
    {
        Planned = claim;
        Content = claim.Content;
        live = [.. evidence];
    }

    public RecordedClaim? Recorded { get; }

    public PlannedClaim? Planned { get; }

    public ClaimContent Content { get; }

    public KnowledgeGraph.Model.ClaimKind Kind => Planned?.Record.Kind ?? Recorded!.Kind;

    public string Id => Planned?.Id ?? Recorded!.Id;

    /// <summary>Whether the write does anything to it.</summary>
    public bool IsChanged => Planned is not null || added.Count + retracted.Count > 0;

    /// <summary>Its pieces of evidence as the write leaves them.</summary>
    public IReadOnlyList<EvidenceContent> Live => live ??= [.. ReadRecorded().Select(piece => piece.Content)];

    public void Retract(EvidenceContent piece)
    {
        live!.Remove(piece);
        if (Recorded is not null && !added.Remove(piece))
        {
            retracted.Add(ReadRecorded().First(old => old.Content == piece && !retracted.Contains(old)));
        }
    }

    public void Add(List<EvidenceContent> pieces)
    {
        live!.AddRange(pieces);
        added.AddRange(pieces);
    }

    /// <summary>The claim to record, with all of its evidence.</summary>
    public PlannedClaim Finish() => Planned! with { Evidence = [.. live!] };

    /// <summary>What changes about a recorded claim's evidence, or null when nothing does.</summary>
    public PlannedEvidence? FinishEvidence() =>
        IsChanged ? new PlannedEvidence(Recorded!, [.. added], [.. retracted]) : null;

    private IReadOnlyList<RecordedEvidence> ReadRecorded() => recorded ??= state!.ReadEvidence(Recorded!);
}
