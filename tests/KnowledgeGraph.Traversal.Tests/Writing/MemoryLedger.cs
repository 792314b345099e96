using System.Collections.Immutable;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests.Writing;

/// <summary>A ledger of the films in memory, which does what is planned and remembers what it was asked.</summary>
internal sealed class MemoryLedger : IRecordedState
{
    private readonly Dictionary<string, (RecordedNode Node, RecordedVersion Version, NodeRecord Record)> nodes = [];
    private readonly Dictionary<string, RecordedClaim> newest = [];
    private readonly Dictionary<string, string> kindsOfKeys = [];
    private readonly Dictionary<string, List<RecordedEvidence>> evidence = [];
    private WriteNeeds? needs;

    public long Revision { get; private set; }

    public WritePlan Write(IEnumerable<NodeRecord> nodeRecords, params IEnumerable<ClaimRecord> claimRecords)
    {
        using var planner = new WritePlanner(FilmRecords.Model, Revision + 1);
        var plan = Append(planner, nodeRecords, claimRecords);
        Revision += plan.HasChanges ? 1 : 0;
        return plan;
    }

    /// <summary>Plans a batch and does it. What the planner asks has to be among the needs that it states beforehand.</summary>
    public WritePlan Append(WritePlanner planner, IEnumerable<NodeRecord> nodeRecords, params IEnumerable<ClaimRecord> claimRecords)
    {
        ImmutableArray<NodeRecord> given = [.. nodeRecords];
        ImmutableArray<ClaimRecord> claims = [.. claimRecords];
        needs = WriteNeeds.Of(given, claims);
        var plan = planner.Plan(given, claims, this, TestContext.Current.CancellationToken);
        if (plan.Problems.IsEmpty)
        {
            planner.Remember(given);
            Do(plan, planner.Revision);
        }

        return plan;
    }

    public RecordedNode? FindNode(string key)
    {
        Assert.Contains(key, needs!.Nodes);
        return nodes.TryGetValue(key, out var node) ? node.Node : null;
    }

    public RecordedVersion? FindVersion(RecordedNode node)
    {
        Assert.Contains(node.Key, needs!.Written);
        return nodes[node.Key].Version;
    }

    public string? FindHolder(NodeKind kind, AttributeDefinition attribute, string value)
    {
        Assert.Contains(value, needs!.UniqueValues[(kind, attribute)].Select(ValueText.Print));
        return nodes.Values
            .FirstOrDefault(node => node.Record.Kind == kind && node.Record.Values[attribute.Index] is { } held && ValueText.Print(held) == value)
            .Node?.Key;
    }

    public RecordedClaim? FindClaim(ClaimKind kind, string id)
    {
        Assert.Contains(id, needs!.Claims[kind]);
        return newest.GetValueOrDefault(id);
    }

    public string? FindKindOfKey(string key)
    {
        Assert.Contains(key, needs!.ClaimKeys);
        return kindsOfKeys.GetValueOrDefault(key);
    }

    public IReadOnlyList<RecordedEvidence> ReadEvidence(RecordedClaim claim) => evidence.GetValueOrDefault(claim.Id) ?? [];

    /// <summary>Retracts the newest claim of an identity.</summary>
    public void Retract(string identity) => newest[identity] = newest[identity] with { IsRetracted = true };

    private void Do(WritePlan plan, long revision)
    {
        foreach (var node in plan.Nodes)
        {
            nodes[node.Record.Key] = (
                node.Node ?? new RecordedNode(node.Record.Key, node.Record.Kind, nodes.Count), new RecordedVersion(node.Attributes, 0), node.Record);
        }

        foreach (var claim in plan.Claims)
        {
            newest[claim.Identity] = new RecordedClaim(claim.Record.Kind, claim.Id, claim.Version, claim.Content, revision, false, 0, 0)
            {
                Identity = claim.Identity,
            };
            kindsOfKeys[claim.Key ?? claim.Id] = claim.Record.Kind.Name;
            Add(claim.Id, claim.Evidence);
        }

        foreach (var change in plan.Evidence)
        {
            evidence[change.Claim.Id].RemoveAll(change.Retracted.Contains);
            Add(change.Claim.Id, change.Added);
        }
    }

    private void Add(string claim, ImmutableArray<EvidenceContent> pieces)
    {
        var list = evidence.TryGetValue(claim, out var known) ? known : evidence[claim] = [];
        list.AddRange(pieces.Select(piece => new RecordedEvidence($"{claim}~{list.Count}", piece, 0)));
    }
}
