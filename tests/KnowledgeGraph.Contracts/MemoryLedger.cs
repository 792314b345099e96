using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// A ledger of the films in memory, which does what is planned and remembers all. It looks through everything for each question, so that it is
/// plain what the stores have to find by their indexes.
/// </summary>
public sealed class MemoryLedger : IEditedState
{
    private readonly Dictionary<string, MemoryNode> nodes = new(StringComparer.Ordinal);
    private readonly List<MemoryClaim> claims = [];
    private WriteNeeds? needs;

    public long Revision { get; private set; }

    /// <summary>In the order recorded.</summary>
    public IReadOnlyList<MemoryClaim> Claims => claims;

    /// <summary>Plans records of nodes and claims, and does it.</summary>
    public WritePlan Write(IEnumerable<NodeRecord> nodeRecords, params IEnumerable<ClaimRecord> claimRecords)
    {
        using var planner = new WritePlanner(FilmRecords.Model, Revision + 1);
        var plan = Append(planner, nodeRecords, claimRecords);
        Revision += plan.HasChanges ? 1 : 0;
        return plan;
    }

    /// <summary>Plans a whole write and does it.</summary>
    public WritePlan Write(GraphWrite write)
    {
        needs = null;
        using var planner = new WritePlanner(FilmRecords.Model, Revision + 1);
        var plan = planner.Plan(write, this, TestContext.Current.CancellationToken);
        Do(plan, planner.Revision);
        Revision += plan.HasChanges ? 1 : 0;
        return plan;
    }

    /// <summary>Plans a batch and does it. What the planner asks has to be among the needs that it states beforehand.</summary>
    public WritePlan Append(WritePlanner planner, IEnumerable<NodeRecord> nodeRecords, params IEnumerable<ClaimRecord> claimRecords)
    {
        ImmutableArray<NodeRecord> given = [.. nodeRecords];
        ImmutableArray<ClaimRecord> batch = [.. claimRecords];
        needs = nodes.Values.Any(node => node.MergedInto is not null) ? null : WriteNeeds.Of(given, batch);
        var plan = planner.Plan(given, batch, this, TestContext.Current.CancellationToken);
        if (plan.Problems.IsEmpty)
        {
            planner.Remember(given);
            Do(plan, planner.Revision);
        }

        return plan;
    }

    /// <summary>The newest record of the node that the key means now; null when there is none.</summary>
    public NodeRecord? Find(string key) => FindEntry(key)?.Record;

    public RecordedNode? FindNode(string key)
    {
        Assert.True(needs?.Nodes.Contains(key) ?? true);
        return FindEntry(key)?.Node;
    }

    public RecordedVersion? FindVersion(RecordedNode node)
    {
        Assert.True(needs?.Written.Contains(node.Key) ?? true);
        return nodes[node.Key].Version;
    }

    public IReadOnlyList<RecordedVersion> FindAbsorbed(RecordedNode survivor) =>
        [.. nodes.Values.Where(node => node.MergedInto == survivor.Key).Select(node => node.Version)];

    public string? FindHolder(NodeKind kind, AttributeDefinition attribute, string value)
    {
        Assert.True(needs?.UniqueValues[(kind, attribute)].Select(ValueText.Print).Contains(value) ?? true);
        return nodes.Values
            .FirstOrDefault(node => node.MergedInto is null && node.Record.Kind == kind && Holds(node.Record.Values[attribute.Index], value))?
            .Node.Key;
    }

    public RecordedClaim? FindClaim(ClaimKind kind, string id)
    {
        Assert.True(needs?.Claims[kind].Contains(id) ?? true);
        return claims.FindLast(claim => claim.Recorded.Identity == id)?.Recorded;
    }

    public string? FindKindOfKey(string key)
    {
        Assert.True(needs?.ClaimKeys.Contains(key) ?? true);
        return claims.Find(claim => claim.Key == key)?.Recorded.Kind.Name;
    }

    public IReadOnlyList<RecordedEvidence> ReadEvidence(RecordedClaim claim) => FindById(claim.Id)!.Evidence;

    public RecordedClaim? FindReferenced(string idOrKey) =>
        (FindById(idOrKey) ?? claims.FindLast(claim => claim.Key == idOrKey))?.Recorded;

    public IReadOnlyList<RecordedClaim> FindClaimsOf(RecordedNode node) => Standing(claim =>
        claim.Recorded.Content.Subject == node.Key
        || claim.Recorded.Content.Object == node.Key
        || claim.Recorded.Content.References.Contains(node.Key)
        || claim.Evidence.Exists(piece => piece.Content.References.Contains(node.Key)));

    public IReadOnlyList<RecordedClaim> FindClaimsBetween(ClaimKind kind, string subject, string @object) => Standing(claim =>
        claim.Recorded.Kind == kind && claim.Recorded.Content.Subject == subject && claim.Recorded.Content.Object == @object);

    /// <summary>Retracts the newest claim of an identity.</summary>
    public void Retract(string identity)
    {
        var claim = claims.FindLast(each => each.Recorded.Identity == identity)!;
        claim.Recorded = claim.Recorded with { IsRetracted = true };
    }

    private List<RecordedClaim> Standing(Predicate<MemoryClaim> condition) =>
        [.. claims.Where(claim => !claim.Recorded.IsRetracted && condition(claim)).Select(claim => claim.Recorded)];

    private MemoryClaim? FindById(string id) => claims.Find(claim => claim.Recorded.Id == id);

    private MemoryNode? FindEntry(string key)
    {
        var entry = nodes.GetValueOrDefault(key);
        while (entry?.MergedInto is { } survivor)
        {
            entry = nodes[survivor];
        }

        return entry;
    }

    private static bool Holds(object? held, string value) =>
        held is not null && (held as ImmutableArray<object>? ?? [held]).Any(element => ValueText.Print(element) == value);

    private void Do(WritePlan plan, long revision)
    {
        foreach (var node in plan.Nodes)
        {
            var known = node.Node ?? new RecordedNode(node.Record.Key, node.Record.Kind, nodes.Count);
            nodes[node.Record.Key] = new MemoryNode(known, new RecordedVersion(node.Attributes, 0), node.Record, null);
        }

        foreach (var claim in plan.Claims)
        {
            Record(claim, revision);
        }

        foreach (var retraction in plan.Retractions)
        {
            var claim = FindById(retraction.Claim.Id)!;
            claim.Recorded = claim.Recorded with { IsRetracted = true };
            claim.SupersededBy = retraction.SupersededBy;
        }

        foreach (var change in plan.Evidence)
        {
            var claim = FindById(change.Claim.Id)!;
            claim.Evidence.RemoveAll(change.Retracted.Contains);
            claim.Add(change.Added);
        }

        foreach (var merge in plan.Merges)
        {
            nodes[merge.Absorbed.Key] = nodes[merge.Absorbed.Key] with { MergedInto = merge.Survivor.Key };
        }
    }

    private void Record(PlannedClaim planned, long revision)
    {
        Assert.True(FindById(planned.Id) is null, $"Two claims get the id {planned.Id}: {planned}\n{FindById(planned.Id)?.Recorded}");
        var recorded = new RecordedClaim(planned.Record.Kind, planned.Id, planned.Version, planned.Content, revision, false, 0, 0)
        {
            Identity = planned.Identity,
            Key = planned.Key == planned.Identity ? null : planned.Key,
        };
        var claim = new MemoryClaim(recorded, planned.Key ?? planned.Id, planned.Record.Values);
        claim.Add(planned.Evidence);
        claims.Add(claim);
    }

    private sealed record MemoryNode(RecordedNode Node, RecordedVersion Version, NodeRecord Record, string? MergedInto);
}

/// <summary>A claim of a <see cref="MemoryLedger"/>, whatever has become of it.</summary>
/// <param name="Key">The one that clients see.</param>
public sealed class MemoryClaim(RecordedClaim recorded, string key, ImmutableArray<object?> values)
{
    private int pieces;

    public RecordedClaim Recorded { get; set; } = recorded;

    public string Key => key;

    /// <summary>In the order of the kind's attributes.</summary>
    public ImmutableArray<object?> Values => values;

    /// <summary>The id of the claim that took its place, or null.</summary>
    public string? SupersededBy { get; set; }

    /// <summary>Its live pieces in the order recorded.</summary>
    public List<RecordedEvidence> Evidence { get; } = [];

    public void Add(ImmutableArray<EvidenceContent> added) =>
        Evidence.AddRange(added.Select(piece => new RecordedEvidence($"{Recorded.Id}~{++pieces}", piece, 0)));
}
