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
            .Add(PropertyNames.Id, claim.Id)
            .Add(PropertyNames.Version, claim.Version);
        if (claim.Version > 1)
        {
            into.Add(PropertyNames.Identity, claim.Identity);
        }

        if (claim.Key is { } key)
        {
            into.Add(PropertyNames.Key, key);
        }

        WriteDates(claim.Record, into);
        foreach (var reference in claim.Record.Kind.References)
        {
            if (claim.Record.References[reference.Index] is { } node)
            {
                into.Add(reference.Name, NodeKey.ToId(node));
            }
        }

        layout.Of(claim.Record.Kind).Attributes.Write(claim.Record.Values, into);
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

    private static void WriteDates(ClaimRecord record, CypherParameters into)
    {
        if (record.ValidFrom is { } from)
        {
            into.Add(PropertyNames.ValidFrom, from.ToString())
                .Add(PropertyNames.ValidFromFirst, from.First)
                .Add(PropertyNames.ValidFromLast, from.Last);
        }

        if (record.ValidTo is { } to)
        {
            into.Add(PropertyNames.ValidTo, to.ToString()).Add(PropertyNames.ValidToLast, to.Last);
        }
    }
}
