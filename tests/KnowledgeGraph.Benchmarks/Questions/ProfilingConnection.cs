using System.Text.Json;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Has the server count what each statement that reads looks up. Works over HTTP, where an answer can bring its plan.</summary>
internal sealed class ProfilingConnection(ICypherConnection inner) : ICypherConnection
{
    private readonly List<long> hits = [];

    public long StatementCount => inner.StatementCount;

    /// <summary>What the statements since the last call cost, in the order in which they were answered.</summary>
    public IReadOnlyList<long> Take()
    {
        lock (hits)
        {
            long[] taken = [.. hits];
            hits.Clear();
            return taken;
        }
    }

    public async ValueTask<CypherResult> ReadAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var result = await inner.ReadAsync(statement with { Text = "PROFILE " + statement.Text.Value }, cancellationToken);
        using var plan = JsonDocument.Parse(result.Plan.ToArray());
        lock (hits)
        {
            hits.Add(HitsOf(plan.RootElement));
        }

        return result;
    }

    public ValueTask<CypherResult> WriteAsync(CypherStatement statement, CancellationToken cancellationToken) => inner.WriteAsync(statement, cancellationToken);

    public ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken) => inner.BeginAsync(cancellationToken);

    public ValueTask<T> InTransactionAsync<T>(
        Func<ICypherTransaction, CancellationToken, ValueTask<T>> work,
        Func<CancellationToken, ValueTask<bool>>? wasCommitted,
        CancellationToken cancellationToken) => inner.InTransactionAsync(work, wasCommitted, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static long HitsOf(JsonElement step) =>
        (step.TryGetProperty("dbHits", out var own) ? own.GetInt64() : 0) + step.GetProperty("children").EnumerateArray().Sum(HitsOf);
}
