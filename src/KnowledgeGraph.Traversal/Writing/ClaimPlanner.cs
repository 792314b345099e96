using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Plans claims. One identity has one claim at a time: a record with other content retracts the claim and takes its place. What was
/// retracted otherwise stays so, whoever records it again.
/// </summary>
/// <param name="revision">The revision that the write becomes.</param>
internal sealed class ClaimPlanner(
    IRecordedState state, long revision, NodeReferences references, EvidencePlanner evidence, RecordText text, ProblemCollector problems)
{
    /// <summary>By identity, in the order of the write.</summary>
    private readonly Dictionary<string, ClaimDraft> drafts = new(StringComparer.Ordinal);

    private readonly List<ClaimDraft> changed = [];
    private readonly Dictionary<string, string> kindsOfKeys = new(StringComparer.Ordinal);

    public List<PlannedRetraction> Retractions { get; } = [];

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

    private void Plan(ClaimRecord given, int index)
    {
        var before = problems.Count;
        var kind = given.Kind;
        var subject = references.Resolve(index, kind.Subject.Name, given.Subject, kind.Subject.Type);
        var @object = references.Resolve(index, kind.Object.Name, given.Object, kind.Object.Type);
        var others = references.Resolve(index, "", kind.References, given.References);
        var pieces = evidence.Prepare(index, given);
        if (problems.Count > before || IsKeyTaken(given, index))
        {
            return;
        }

        var record = subject == given.Subject && @object == given.Object && others == given.References
            ? given
            : given with { Subject = subject!, Object = @object!, References = others };
        var content = new ClaimContent(
            record.Subject, record.Object, record.ValidFrom, record.ValidTo, record.References, text.Of(kind.Attributes, record.Values));
        var id = ClaimIdentity.IdOf(record);
        if (Find(kind, id) is { } known)
        {
            PlanKnown(record, index, id, known, content, pieces);
        }
        else
        {
            Record(new PlannedClaim(record, id, id, 1, record.Key, content, null, []), pieces);
        }
    }

    private void PlanKnown(
        ClaimRecord record, int index, string id, ClaimDraft known, ClaimContent content, List<EvidenceContent> pieces)
    {
        if (known.Recorded is { IsRetracted: true })
        {
            return;
        }

        if (known.Content == content)
        {
            var wasChanged = known.IsChanged;
            if (evidence.Merge(known, pieces) && !wasChanged)
            {
                changed.Add(known);
            }
        }
        else if (known.Recorded is not { } former || former.Recorded == revision)
        {
            problems.ClaimTwice(index);
        }
        else
        {
            var version = former.Version + 1;
            var later = new PlannedClaim(
                record, IdOfVersion(record, id, version), id, version, record.Key ?? id, content, former, []);
            Retractions.Add(new PlannedRetraction(former, later.Id));
            Record(later, evidence.Succeed(known, pieces));
        }
    }

    private void Record(PlannedClaim claim, List<EvidenceContent> pieces)
    {
        var draft = new ClaimDraft(claim, pieces);
        drafts[claim.Identity] = draft;
        changed.Add(draft);
        if (claim.Key is { } key)
        {
            kindsOfKeys[key] = claim.Record.Kind.Name;
        }
    }

    private ClaimDraft? Find(ClaimKind kind, string id)
    {
        if (!drafts.TryGetValue(id, out var draft) && state.FindClaim(kind, id) is { } claim)
        {
            draft = new ClaimDraft(claim, state);
            drafts.Add(id, draft);
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

    /// <summary>
    /// The id of a later claim of an identity: the hash of the first one's id and an ordinal, in the form of a key that no bundle can
    /// give (`#`).
    /// </summary>
    private static string IdOfVersion(ClaimRecord record, string id, long version) =>
        ClaimIdentity.IdOf(record with { Key = $"{id}#{version}" });
}
