using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A piece of evidence to store.</summary>
internal readonly record struct EvidenceRow(string Id, string Claim, int Ordinal, EvidenceContent Content)
{
    /// <summary>The id of a claim's piece.</summary>
    public static string IdOf(string claim, int ordinal) => $"{claim}{ClaimIdentity.Separator}{ordinal}";
}

/// <summary>Writes what is planned as rows of parameters: the one place that says which properties things have.</summary>
/// <param name="revision">The revision that records them.</param>
internal sealed class PlanRows(GraphLayout layout, long revision, DateTimeOffset recordedAt)
{
    public long Revision => revision;

    public DateTimeOffset RecordedAt => recordedAt;

    /// <summary>The parameters that statements share.</summary>
    public void WriteCommon(CypherParameters into) =>
        into.Add("revision", revision).Add("recordedAt", recordedAt);

    /// <summary>What all claims have that the revision records.</summary>
    public KeyValuePair<string, object>[] ClaimStamp { get; } = [new(PropertyNames.Recorded, revision), new(PropertyNames.RecordedAt, recordedAt)];

    /// <summary>What all pieces of evidence have that the revision records.</summary>
    public KeyValuePair<string, object>[] EvidenceStamp { get; } = [new(PropertyNames.Recorded, revision)];

    public void WriteNode(PlannedNode node, CypherParameters into)
    {
        into.BeginMap()
            .Add(PropertyNames.Id, NodeKey.ToId(node.Record.Key))
            .Add(PropertyNames.Key, node.Record.Key)
            .Add(PropertyNames.Recorded, revision);
        if (NodeWords.Of(node.Record) is { } words)
        {
            into.Add(PropertyNames.Words, words);
        }

        layout.Of(node.Record.Kind).Attributes.Write(node.Record.Values, into);
        into.EndMap();
    }

    public void WriteClaim(PlannedClaim claim, CypherParameters into)
    {
        into.BeginMap()
            .Add("subject", NodeKey.ToId(claim.Record.Subject))
            .Add("object", NodeKey.ToId(claim.Record.Object))
            .Name("claim").BeginMap()
            .Add(PropertyNames.Id, claim.Id);
        foreach (var (name, value) in PropertiesOf(claim))
        {
            AttributeLayout.WriteProperty(value, into.Name(name));
        }

        if (!claim.Evidence.IsEmpty)
        {
            into.Add(PropertyNames.EvidenceIds, Enumerable.Range(1, claim.Evidence.Length).Select(ordinal => EvidenceRow.IdOf(claim.Id, ordinal)));
        }

        into.EndMap().EndMap();
    }

    public static void WriteRetraction(PlannedRetraction retraction, CypherParameters into) =>
        into.BeginMap()
            .Add("id", retraction.Claim.Id)
            .Add(PropertyNames.SupersededBy, retraction.SupersededBy)
            .Add(PropertyNames.RetractionReason, retraction.Reason)
            .EndMap();

    public void WriteEvidence(EvidenceRow row, CypherParameters into)
    {
        into.BeginMap()
            .Add("source", NodeKey.ToId(row.Content.References[layout.Evidence.Source]!))
            .Name("evidence").BeginMap()
            .Add(PropertyNames.Id, row.Id)
            .Add(PropertyNames.Claim, row.Claim)
            .Add(PropertyNames.Ordinal, row.Ordinal);
        layout.Evidence.Attributes.Write(row.Content.Values, into);
        into.EndMap().EndMap();
    }

    /// <summary>A claim by its id and its ends.</summary>
    public BulkRow RowOf(PlannedClaim claim) => new(
        [claim.Id, NodeKey.ToId(claim.Record.Subject), NodeKey.ToId(claim.Record.Object)], claim.Evidence.Length, null, [.. PropertiesOf(claim)]);

    /// <summary>A piece of evidence by its claim.</summary>
    public BulkRow RowOf(EvidenceRow row) => new(
        [row.Claim],
        row.Ordinal,
        NodeKey.ToId(row.Content.References[layout.Evidence.Source]!),
        [.. layout.Evidence.Attributes.PropertiesOf(row.Content.Values)]);

    /// <summary>All but a claim's id and those of its evidence.</summary>
    private IEnumerable<KeyValuePair<string, object>> PropertiesOf(PlannedClaim claim)
    {
        yield return new(PropertyNames.Version, (long)claim.Version);
        if (claim.Version > 1)
        {
            yield return new(PropertyNames.Identity, claim.Identity);
        }

        if (claim.Key is { } key)
        {
            yield return new(PropertyNames.Key, key);
        }

        foreach (var date in DatesOf(claim.Record))
        {
            yield return date;
        }

        foreach (var reference in claim.Record.Kind.References)
        {
            if (claim.Record.References[reference.Index] is { } node)
            {
                yield return new(reference.Name, NodeKey.ToId(node));
            }
        }

        foreach (var property in layout.Of(claim.Record.Kind).Attributes.PropertiesOf(claim.Record.Values))
        {
            yield return property;
        }
    }

    private static IEnumerable<KeyValuePair<string, object>> DatesOf(ClaimRecord record)
    {
        if (record.ValidFrom is { } from)
        {
            yield return new(PropertyNames.ValidFrom, from.ToString());
            yield return new(PropertyNames.ValidFromFirst, from.First);
            yield return new(PropertyNames.ValidFromLast, from.Last);
        }

        if (record.ValidTo is { } to)
        {
            yield return new(PropertyNames.ValidTo, to.ToString());
            yield return new(PropertyNames.ValidToLast, to.Last);
        }
    }
}
