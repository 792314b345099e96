using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Plans claims. One identity has one claim at a time: a record with other content retracts the claim and takes its place. What was
/// retracted otherwise stays so, unless it is recorded again on purpose.
/// </summary>
/// <param name="revision">The revision that the write becomes.</param>
/// <param name="revived">Where claims are found by key that are to be recorded again; null to leave retracted what is.</param>
internal sealed class ClaimPlanner(
    IRecordedState state,
    long revision,
    NodeReferences references,
    EvidencePlanner evidence,
    RecordText text,
    ProblemCollector problems,
    IEditedState? revived = null)
{
    /// <summary>By identity, in the order of the write.</summary>
    private readonly Dictionary<string, ClaimDraft> drafts = new(StringComparer.Ordinal);

    private readonly List<ClaimDraft> changed = [];
    private readonly Dictionary<(ClaimKind, ClaimContent), ClaimDraft> moved = [];
    private readonly Dictionary<string, string> kindsOfKeys = new(StringComparer.Ordinal);

    public List<PlannedRetraction> Retractions { get; } = [];

    /// <summary>The ids of the claims that say what the records say, in the order of the records.</summary>
    public ImmutableArray<string>.Builder Ids { get; } = ImmutableArray.CreateBuilder<string>();

    public IEnumerable<PlannedClaim> Claims => changed.Where(draft => draft.Planned is not null).Select(draft => draft.Finish());

    public IEnumerable<PlannedEvidence> Evidence =>
        changed.Where(draft => draft.Planned is null).Select(draft => draft.FinishEvidence()).OfType<PlannedEvidence>();

    public void Plan(ImmutableArray<ClaimRecord> claims, CancellationToken cancellationToken)
    {
        for (var i = 0; i < claims.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Plan(claims[i], i);
        }
    }

    /// <summary>Puts a corrected record in the place of a claim that stands.</summary>
    public void Correct(int index, RecordedClaim former, ClaimRecord corrected)
    {
        if (Prepare(corrected, index, ProblemCollector.PatchPath) is not { } prepared)
        {
            return;
        }

        var (record, content, pieces) = prepared;
        var known = new ClaimDraft(former, state);
        Ids.Add(content == former.Content && pieces.SequenceEqual(known.Live)
            ? former.Id
            : Succeed(former, record, content, pieces));
    }

    private void Plan(ClaimRecord given, int index)
    {
        if (Prepare(given, index, "") is not { } prepared || IsKeyTaken(given, index))
        {
            return;
        }

        var (record, content, pieces) = prepared;
        var id = ClaimIdentity.IdOf(record);
        var known = Find(record.Kind, id);
        if (known is { Recorded.IsRetracted: true } && revived is not null)
        {
            known = FindByKey(record) ?? known;
        }

        Ids.Add(known is null
            ? Record(new PlannedClaim(record, id, id, 1, record.Key, content, null, []), pieces)
            : PlanKnown(record, index, known, content, pieces));
    }

    /// <summary>
    /// The record with the nodes that those it names stand for; null when there are new problems, or when both its ends stand for one node.
    /// </summary>
    private (ClaimRecord Record, ClaimContent Content, List<EvidenceContent> Pieces)? Prepare(ClaimRecord given, int index, string path)
    {
        var before = problems.Count;
        var kind = given.Kind;
        var subject = references.Resolve(index, path + kind.Subject.Name, given.Subject, kind.Subject.Type);
        var @object = references.Resolve(index, path + kind.Object.Name, given.Object, kind.Object.Type);
        var others = references.Resolve(index, path, kind.References, given.References);
        var pieces = evidence.Prepare(index, given, path);
        if (problems.Count > before)
        {
            return null;
        }

        if (subject == @object && given.Subject != given.Object)
        {
            // A bundle that was written before the two nodes became one is still good for all else that it has.
            if (path.Length > 0 || revived is not null)
            {
                problems.SameNode(index, path + kind.Object.Name, given, subject!);
            }

            return null;
        }

        var record = subject == given.Subject && @object == given.Object && others == given.References
            ? given
            : given with { Subject = subject!, Object = @object!, References = others };
        return (record, ContentOf(record), pieces);
    }

    /// <summary>
    /// Records a claim in the place of one that stands. With a key of its own it begins an identity of its own, so that the record under
    /// the former one's, which a bundle may bring again, stays taken back. Without, what it says is its identity; if that says
    /// already what it says, the two fall together.
    /// </summary>
    private string Succeed(RecordedClaim former, ClaimRecord record, ClaimContent content, List<EvidenceContent> pieces)
    {
        var id = ClaimIdentity.IdOf(record);
        var known = record.Key is null && id != former.Identity ? Find(record.Kind, id) : null;
        if (known is not null && known.Content == content && known.Recorded is not { IsRetracted: true })
        {
            PoolEvidence(known, pieces);
            Retractions.Add(new PlannedRetraction(former, known.Id));
            return known.Id;
        }

        var own = ClaimIdentity.IdOf(record with { Key = $"{former.Id}#corrected" });
        var planned = (record.Key, known) switch
        {
            (not null, _) => new PlannedClaim(record, own, own, 1, record.Key, content, null, []),
            (null, { Recorded: { IsRetracted: true } retracted }) => Later(record, content, retracted),
            (null, not null) => new PlannedClaim(record, own, own, 1, null, content, null, []),
            _ when id == former.Identity => Later(record, content, former),
            _ => new PlannedClaim(record, id, id, 1, null, content, null, []),
        };
        Retractions.Add(new PlannedRetraction(former, planned.Id));
        return Record(planned, pieces);
    }

    /// <summary>
    /// Records a claim that stands at other nodes, in its own place: with a key of its own under the same identity; without under that of
    /// what it says now.
    /// </summary>
    /// <param name="standing">A claim that says that already, or null: then the two fall together.</param>
    public void Move(RecordedClaim former, ClaimRecord record, List<EvidenceContent> pieces, RecordedClaim? standing)
    {
        var content = ContentOf(record);
        var equal = moved.GetValueOrDefault((former.Kind, content)) ?? (standing is null ? null : new ClaimDraft(standing, state));
        if (equal is not null)
        {
            moved[(former.Kind, content)] = equal;
            PoolEvidence(equal, pieces);
            Retractions.Add(new PlannedRetraction(former, equal.Id));
            return;
        }

        var id = ClaimIdentity.IdOf(record);
        var own = ClaimIdentity.IdOf(record with { Key = $"{former.Id}#merged" });
        var planned = record.Key is not null ? Later(record, content, former) : Find(record.Kind, id) switch
        {
            null => new PlannedClaim(record, id, id, 1, null, content, null, []),
            { Recorded: { IsRetracted: true } retracted } => Later(record, content, retracted),
            _ => new PlannedClaim(record, own, own, 1, null, content, null, []),
        };
        Retractions.Add(new PlannedRetraction(former, planned.Id));
        Record(planned, pieces);
        moved.Add((former.Kind, content), drafts[planned.Identity]);
    }

    /// <summary>Puts pieces of evidence of a claim that stays as it is in the place of those that it has.</summary>
    public void ReplaceEvidence(RecordedClaim claim, List<EvidenceContent> former, List<EvidenceContent> pieces)
    {
        var draft = new ClaimDraft(claim, state);
        foreach (var piece in former.Where(piece => draft.Live.Contains(piece) && !pieces.Contains(piece)))
        {
            draft.Retract(piece);
        }

        draft.Add([.. pieces.Where(piece => !draft.Live.Contains(piece)).Distinct()]);
        changed.Add(draft);
    }

    /// <summary>What a writer gives: other content at the place of a piece takes its place.</summary>
    private void AddEvidence(ClaimDraft known, List<EvidenceContent> pieces)
    {
        var wasChanged = known.IsChanged;
        if (evidence.Merge(known, pieces) && !wasChanged)
        {
            changed.Add(known);
        }
    }

    /// <summary>What another claim had that falls together with this one: nothing of either is lost.</summary>
    private void PoolEvidence(ClaimDraft known, List<EvidenceContent> pieces)
    {
        var wasChanged = known.IsChanged;
        var live = known.Live;
        known.Add([.. pieces.Where(piece => !live.Contains(piece)).Distinct()]);
        if (known.IsChanged && !wasChanged)
        {
            changed.Add(known);
        }
    }

    public ClaimContent ContentOf(ClaimRecord record) => new(
        record.Subject,
        record.Object,
        record.ValidFrom,
        record.ValidTo,
        record.References,
        text.Of(record.Kind.Attributes, record.Values));

    private string PlanKnown(ClaimRecord record, int index, ClaimDraft known, ClaimContent content, List<EvidenceContent> pieces)
    {
        if (known.Recorded is { IsRetracted: true } retracted)
        {
            return revived is null ? retracted.Id : Record(Later(record, content, retracted), pieces);
        }

        if (known.Content == content)
        {
            AddEvidence(known, pieces);
        }
        else if (known.Recorded is not { } former || former.Recorded == revision)
        {
            problems.ClaimTwice(index);
        }
        else
        {
            var later = Later(record, content, former);
            Retractions.Add(new PlannedRetraction(former, later.Id));
            return Record(later, evidence.Succeed(known, pieces));
        }

        return known.Id;
    }

    /// <summary>
    /// The next claim of an identity. Its id is the hash of the first one's id and an ordinal, in the form of a key that no bundle can
    /// give (`#`).
    /// </summary>
    private static PlannedClaim Later(ClaimRecord record, ClaimContent content, RecordedClaim former)
    {
        var version = former.Version + 1;
        var id = ClaimIdentity.IdOf(record with { Key = $"{former.Identity}#{version}" });
        return new PlannedClaim(record, id, former.Identity, version, record.Key ?? former.Identity, content, former, []);
    }

    private string Record(PlannedClaim claim, List<EvidenceContent> pieces)
    {
        var draft = new ClaimDraft(claim, pieces);
        drafts[claim.Identity] = draft;
        changed.Add(draft);
        if (claim.Key is { } key)
        {
            kindsOfKeys[key] = claim.Record.Kind.Name;
        }

        return claim.Id;
    }

    private ClaimDraft? Find(ClaimKind kind, string id)
    {
        if (!drafts.TryGetValue(id, out var draft) && state.FindClaim(kind, id) is { } claim)
        {
            draft = new ClaimDraft(claim with { Identity = id }, state);
            drafts.Add(id, draft);
        }

        return draft;
    }

    /// <summary>The claim that stands now under the record's key, though its identity is another since it was corrected.</summary>
    private ClaimDraft? FindByKey(ClaimRecord record)
    {
        if (record.Key is not { } key || revived!.FindReferenced(key) is not { IsRetracted: false } claim || claim.Kind != record.Kind)
        {
            return null;
        }

        if (!drafts.TryGetValue(claim.Identity, out var draft))
        {
            draft = new ClaimDraft(claim, state);
            drafts.Add(claim.Identity, draft);
        }

        return draft;
    }

    private bool IsKeyTaken(ClaimRecord record, int index)
    {
        if (record.Key is null || FindKindOfKey(record.Key) is not { } other || other == record.Kind.Name)
        {
            return false;
        }

        problems.KeyTaken(index, record.Key, other);
        return true;
    }

    private string? FindKindOfKey(string key) => kindsOfKeys.GetValueOrDefault(key) ?? state.FindKindOfKey(key);
}
