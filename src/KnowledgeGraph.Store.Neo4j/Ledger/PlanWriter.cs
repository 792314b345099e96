using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Carries plans out, all but the publishing.</summary>
internal sealed class PlanWriter(GraphLayout layout, ImmutableArray<ClaimStatements> claims, EvidenceStatements evidence)
{
    private readonly ImmutableArray<NodeStatements> nodes = [.. layout.Nodes.Select(node => new NodeStatements(node))];

    public async ValueTask WriteAsync(
        ICypherTransaction transaction, WritePlan plan, FetchedState state, PlanRows rows, CancellationToken cancellationToken)
    {
        var batches = new StatementBatches(transaction, rows.WriteCommon);
        await WriteNodesAsync(batches, plan.Nodes, rows, cancellationToken);
        foreach (var group in plan.Claims.GroupBy(claim => claim.Record.Kind))
        {
            var statements = claims[group.Key.Index];
            var few = await batches.RunByColumnAsync(statements.CreateMany, group, rows.RowOf, rows.ClaimStamp, cancellationToken);
            await batches.RunAsync(statements.Create, "rows", few, rows.WriteClaim, cancellationToken);
        }

        foreach (var group in plan.Retractions.GroupBy(retraction => retraction.Claim.Kind))
        {
            await batches.RunAsync(claims[group.Key.Index].Retract, "rows", group, PlanRows.WriteRetraction, cancellationToken);
        }

        await WriteEvidenceAsync(batches, plan, state, rows, cancellationToken);
        foreach (var (absorbed, _, survivor) in plan.Merges)
        {
            using var parameters = new CypherParameters()
                .Add("absorbed", NodeKey.ToId(absorbed.Key))
                .Add("survivor", NodeKey.ToId(survivor.Key))
                .Add("revision", rows.Revision);
            await transaction.SendAsync(new(nodes[absorbed.Kind!.Index].Merge, parameters), cancellationToken);
        }
    }

    private async ValueTask WriteNodesAsync(
        StatementBatches batches, ImmutableArray<PlannedNode> planned, PlanRows rows, CancellationToken cancellationToken)
    {
        var known = planned.Where(node => node.Node is not null).ToList();
        await batches.RunAsync(
            NodeStatements.Keep, "ids", known, (node, into) => into.Value(NodeKey.ToId(node.Record.Key)), cancellationToken);
        await batches.RunAsync(NodeStatements.Update, "rows", known, rows.WriteNode, cancellationToken);
        foreach (var group in planned.Where(node => node.Node is null).GroupBy(node => node.Record.Kind))
        {
            await batches.RunAsync(nodes[group.Key.Index].Create, "rows", group, rows.WriteNode, cancellationToken);
        }
    }

    private async ValueTask WriteEvidenceAsync(
        StatementBatches batches, WritePlan plan, FetchedState state, PlanRows rows, CancellationToken cancellationToken)
    {
        var further = plan.Evidence.Select(change => (change.Claim, Rows: FurtherRows(change, state))).ToList();
        var added = plan.Claims.SelectMany(FirstRows).Concat(further.SelectMany(change => change.Rows)).ToList();
        var few = await batches.RunByColumnAsync(EvidenceStatements.CreateMany, added, rows.RowOf, rows.EvidenceStamp, cancellationToken);
        await batches.RunAsync(EvidenceStatements.Create, "rows", few, rows.WriteEvidence, cancellationToken);
        foreach (var reference in layout.Evidence.Definition.References.Where(reference => reference.Index != layout.Evidence.Source))
        {
            await batches.RunAsync(
                evidence.Refer[reference.Index],
                "rows",
                added.Where(row => row.Content.References[reference.Index] is not null),
                (row, into) => into.BeginMap().Add("id", row.Id).Add("node", NodeKey.ToId(row.Content.References[reference.Index]!)).EndMap(),
                cancellationToken);
        }

        foreach (var group in further.Where(change => change.Rows.Count > 0).GroupBy(change => change.Claim.Kind))
        {
            await batches.RunAsync(
                claims[group.Key.Index].AddEvidence,
                "rows",
                group,
                (change, into) => into.BeginMap()
                    .Add("id", change.Claim.Id)
                    .Add(PropertyNames.EvidenceIds, change.Rows.Select(row => row.Id))
                    .EndMap(),
                cancellationToken);
        }

        var retracted = plan.Evidence.SelectMany(change => change.Retracted);
        await batches.RunAsync(EvidenceStatements.Retract, "ids", retracted, (piece, into) => into.Value(piece.Id), cancellationToken);
    }

    private static IEnumerable<EvidenceRow> FirstRows(PlannedClaim claim) => RowsOf(claim.Id, 0, claim.Evidence);

    private static List<EvidenceRow> FurtherRows(PlannedEvidence change, FetchedState state) =>
        [.. RowsOf(change.Claim.Id, state.EvidenceCountOf(change.Claim.Id), change.Added)];

    private static IEnumerable<EvidenceRow> RowsOf(string claim, int count, ImmutableArray<EvidenceContent> pieces) =>
        pieces.Select((piece, index) => new EvidenceRow(EvidenceRow.IdOf(claim, count + index + 1), claim, count + index + 1, piece));
}
