using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// Hands batches to a load: merges nodes with those that are recorded, sees whether the nodes exist that claims name, and gives what the store
/// refuses its place in the files.
/// </summary>
internal sealed class BatchWriter(IBulkLoad load, GraphModel model, RowReport report)
{
    /// <summary>How many keys are remembered to exist; the store is asked again about those beyond.</summary>
    private const int MaxRemembered = 1_000_000;

    private readonly HashSet<string> existing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);

    /// <summary>Stores the nodes that the mapping writes out.</summary>
    /// <returns>What the store refuses.</returns>
    public async Task<ImmutableArray<BundleProblem>> WriteAsync(ImmutableArray<Placed<NodeRecord>> nodes, CancellationToken cancellationToken)
    {
        foreach (var node in nodes)
        {
            written.Add(node.Record.Key, node.Place.Short(NodeReader.Key));
            existing.Add(node.Record.Key);
        }

        var records = await MergeAsync([.. nodes.Select(node => node.Record)], WhenPresent.Complete, cancellationToken);
        var problems = await load.AppendAsync(new LoadBatch(records, []), cancellationToken);
        return [.. problems.Select(problem => nodes[problem.Index].Place.Problem(problem.Field, problem.Message))];
    }

    public async Task WriteAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        RefuseTwice(batch);
        await RefuseUnknownAsync(batch, cancellationToken);
        if (report.IsFatal)
        {
            // Nothing can be stored any more; what follows is read for its problems only.
            return;
        }

        var nodes = await MergeAsync([.. batch.Nodes.Select(row => row.Node)], batch.WhenPresent, cancellationToken);
        var claims = batch.Claims.Select(row => row.Claim).ToImmutableArray();
        foreach (var problem in await load.AppendAsync(new LoadBatch(nodes, claims), cancellationToken))
        {
            var (line, kind) = problem.IsClaim
                ? (batch.Claims[problem.Index].Line, claims[problem.Index].Kind.Name)
                : (batch.Nodes.First(row => row.Node.Key == nodes[problem.Index].Key).Line, nodes[problem.Index].Kind.Name);
            report.Refuse(new BundleProblem(batch.Table, line, 1, $"{kind}.{problem.Field}".TrimEnd('.'), problem.Message));
        }
    }

    private void RefuseTwice(RowBatch batch)
    {
        batch.Nodes.RemoveAll(row =>
        {
            var isFirst = written.TryAdd(row.Node.Key, $"{batch.Table}:{row.Line}");
            if (!isFirst)
            {
                report.AddLater(new BundleProblem(
                    batch.Table,
                    row.Line,
                    1,
                    $"{row.Node.Kind}.{NodeReader.Key}",
                    $"{row.Node.Key} is here for the second time, first at {written[row.Node.Key]}: keep one of the rows, or leave the other out by a condition."));
            }

            return !isFirst;
        });
        foreach (var (node, _) in batch.Nodes)
        {
            Remember(node.Key);
        }
    }

    private async Task RefuseUnknownAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        var open = batch.Claims
            .SelectMany(row => KeysOf(row.Claim))
            .Select(named => named.Key)
            .Where(key => !existing.Contains(key))
            .ToHashSet(StringComparer.Ordinal);
        if (open.Count == 0 || report.HasLostNodes)
        {
            return;
        }

        foreach (var key in (await load.ReadNodesAsync(open, cancellationToken)).Keys)
        {
            open.Remove(key);
            Remember(key);
        }

        if (open.Count > 0)
        {
            batch.Claims.RemoveAll(row => Refuse(batch, row.Claim, row.Line, open));
        }
    }

    private bool Refuse(RowBatch batch, ClaimRecord claim, int line, HashSet<string> unknown)
    {
        var (field, key) = KeysOf(claim).FirstOrDefault(named => unknown.Contains(named.Key));
        if (key is null)
        {
            return false;
        }

        report.AddLater(new BundleProblem(
            batch.Table,
            line,
            1,
            $"{claim.Kind}.{field}",
            $"There is no node {key} in the store or in what is loaded before: add it to the nodes of the mapping, or correct the row."));
        return true;
    }

    private async Task<ImmutableArray<NodeRecord>> MergeAsync(
        List<NodeRecord> nodes, WhenPresent whenPresent, CancellationToken cancellationToken)
    {
        if (nodes.Count == 0 || whenPresent == WhenPresent.Replace)
        {
            return [.. nodes];
        }

        var recorded = await load.ReadNodesAsync([.. nodes.Select(node => node.Key)], cancellationToken);
        return whenPresent == WhenPresent.Keep
            ? [.. nodes.Where(node => !recorded.ContainsKey(node.Key))]
            : [.. nodes.Select(node => recorded.TryGetValue(node.Key, out var known) ? NodeMerge.Complete(known, node) : node)];
    }

    private void Remember(string key)
    {
        if (existing.Count < MaxRemembered)
        {
            existing.Add(key);
        }
    }

    /// <summary>The keys of the nodes that a claim and its evidence name, by field.</summary>
    private IEnumerable<(string Field, string Key)> KeysOf(ClaimRecord claim)
    {
        yield return (claim.Kind.Subject.Name, claim.Subject);
        yield return (claim.Kind.Object.Name, claim.Object);
        foreach (var reference in claim.Kind.References)
        {
            if (claim.References[reference.Index] is { } key)
            {
                yield return (reference.Name, key);
            }
        }

        foreach (var piece in claim.Evidence)
        {
            foreach (var reference in model.Evidence.References)
            {
                if (piece.References[reference.Index] is { } key)
                {
                    yield return ($"evidence.{reference.Name}", key);
                }
            }
        }
    }
}
