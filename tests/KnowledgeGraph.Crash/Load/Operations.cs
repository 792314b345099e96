namespace KnowledgeGraph.Crash;

/// <summary>The mutations of the load. Each answers the revision and what it wrote.</summary>
internal static class Operations
{
    public const string RecordClaims =
        "mutation ($input: RecordClaimsInput!) { write: recordClaims(input: $input) { revision claims { id key } userErrors { field message code } } }";

    public const string CorrectClaim =
        "mutation ($input: CorrectClaimInput!) { write: correctClaim(input: $input) { revision claim { id key } userErrors { field message code } } }";

    public const string RetractClaim =
        "mutation ($input: RetractClaimInput!) { write: retractClaim(input: $input) { revision claim { id retractedAt } userErrors { field message code } } }";

    public const string UpsertNodes =
        "mutation ($input: UpsertNodesInput!) { write: upsertNodes(input: $input) { revision nodes { id key } userErrors { field message code } } }";

    public const string MergeNodes =
        "mutation ($input: MergeNodesInput!) { write: mergeNodes(input: $input) { revision node { id key } userErrors { field message code } } }";

    public const string ImportBundle =
        "mutation ($input: ImportBundleInput!) { write: importBundle(input: $input) { revision nodesRecorded claimsRecorded evidenceRecorded userErrors { field message code } } }";
}
