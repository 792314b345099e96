using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Carries plans out: rows for what they say, under the unit's revision.</summary>
internal sealed class PlanWriter(LedgerTables tables) : IDisposable
{
    private readonly ReferenceJson references = new();
    private readonly Dictionary<string, long> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> claims = new(StringComparer.Ordinal);

    public void Write(WriteUnit unit, WritePlan plan, CancellationToken cancellationToken)
    {
        nodes.Clear();
        claims.Clear();
        WriteNodes(unit, plan, cancellationToken);
        foreach (var claim in plan.Claims)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteClaim(unit, claim);
        }

        foreach (var retraction in plan.Retractions)
        {
            tables.Claims.Retract(
                retraction.Claim.Place,
                unit.Revision,
                retraction.SupersededBy is { } successor ? NumberOfClaim(successor) : null,
                retraction.Reason);
        }

        foreach (var change in plan.Evidence)
        {
            WriteEvidence(unit, change);
        }

        foreach (var (absorbed, former, survivor) in plan.Merges)
        {
            if (former is not null)
            {
                tables.Nodes.RetractVersion(former.Place, unit.Revision);
            }

            tables.UniqueValues.Delete(absorbed.Place);
            tables.Nodes.Merge(absorbed.Place, survivor.Place, unit.Revision);
        }

        unit.Add(plan);
    }

    public void Dispose() => references.Dispose();

    private void WriteNodes(WriteUnit unit, WritePlan plan, CancellationToken cancellationToken)
    {
        foreach (var node in plan.Nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteNode(unit, node);
        }

        // All values go out before any comes in, so that two nodes may swap theirs.
        foreach (var node in plan.Nodes.Where(node => node.Record.Kind.Attributes.Any(attribute => attribute.IsUnique)))
        {
            tables.UniqueValues.Delete(NumberOf(node.Record.Key));
        }

        foreach (var node in plan.Nodes)
        {
            WriteUniqueValues(node.Record);
        }
    }

    private void WriteNode(WriteUnit unit, PlannedNode planned)
    {
        var record = planned.Record;
        if (planned.Node is { } known)
        {
            nodes[record.Key] = known.Place;
        }
        else
        {
            nodes[record.Key] = unit.Nodes.Next();
            tables.Nodes.Insert(nodes[record.Key], record.Key, tables.Kinds.NumberOf(record.Kind.Name));
        }

        if (planned.Former is { } former)
        {
            tables.Nodes.RetractVersion(former.Place, unit.Revision);
        }

        var version = unit.Versions.Next();
        tables.Nodes.InsertVersion(version, nodes[record.Key], planned.Attributes, unit.Revision);
        tables.Text.Insert(version, record);
    }

    private void WriteUniqueValues(NodeRecord node)
    {
        foreach (var attribute in node.Kind.Attributes)
        {
            if (attribute.IsUnique && node.Values[attribute.Index] is { } value)
            {
                foreach (var element in value as System.Collections.Immutable.ImmutableArray<object>? ?? [value])
                {
                    tables.UniqueValues.Insert(
                        tables.Kinds.NumberOf(node.Kind.Name), attribute.Name, ValueText.Print(element), NumberOf(node.Key));
                }
            }
        }
    }

    private void WriteClaim(WriteUnit unit, PlannedClaim claim)
    {
        var content = claim.Content;
        var kind = claim.Record.Kind;
        var seq = unit.Claims.Next();
        claims[claim.Id] = seq;
        tables.Claims.Insert(new ClaimValues(
            seq,
            claim.Id,
            claim.Former?.First,
            claim.Key,
            tables.Kinds.NumberOf(kind.Name),
            NumberOf(content.Subject),
            NumberOf(content.Object),
            content.ValidFrom?.ToString(),
            content.ValidTo?.ToString(),
            references.Write(kind.References, content.References, NumberOf),
            content.Attributes,
            unit.Revision));
        foreach (var piece in claim.Evidence)
        {
            WritePiece(unit, seq, piece);
        }
    }

    private void WriteEvidence(WriteUnit unit, PlannedEvidence change)
    {
        foreach (var piece in change.Retracted)
        {
            tables.Evidence.Retract(piece.Place, unit.Revision);
        }

        foreach (var piece in change.Added)
        {
            WritePiece(unit, change.Claim.Place, piece);
        }
    }

    private void WritePiece(WriteUnit unit, long claim, EvidenceContent piece) => tables.Evidence.Insert(
        unit.Evidence.Next(),
        claim,
        references.Write(tables.Model.Evidence.References, piece.References, NumberOf) ?? "{}",
        piece.Attributes,
        unit.Revision);

    private long NumberOf(string key)
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            node = tables.FindNode(key)?.Place ?? throw new InvalidOperationException($"The plan names the node {key}, which isn't there.");
            nodes.Add(key, node);
        }

        return node;
    }

    /// <summary>The number of a claim that the plan records, or names as one that is.</summary>
    private long NumberOfClaim(string id) => claims.TryGetValue(id, out var planned)
        ? planned
        : tables.FindReferenced(id)?.Place ?? throw new InvalidOperationException($"The plan names the claim {id}, which isn't there.");
}
