using System.Text.Json;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests.Neo4jStatements;

/// <summary>What the server means to do for a statement.</summary>
internal static class ServerPlans
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(ServedBundles.Now.UtcDateTime);

    /// <summary>
    /// Has plans made by what is in the database now. Indexes are sampled once in a while, and a plan that was made before is kept for some time:
    /// what an earlier test wrote or wiped would show.
    /// </summary>
    public static async Task RenewAsync() => await (await Neo4jTestServer.GetAsync()).RunAsync("CALL db.prepareForReplanning(300)");

    /// <summary>The names of a plan's operators.</summary>
    public static Task<IReadOnlyList<string>> OperatorsAsync(Traversal traversal) =>
        OperatorsAsync(StatementCompiler.Compile(QuestionStatements.Model, traversal));

    /// <summary>The names of a plan's operators.</summary>
    public static async Task<IReadOnlyList<string>> OperatorsAsync(StatementPlan plan)
    {
        var server = await Neo4jTestServer.GetAsync();
        await using var connection = CypherConnection.Create(Neo4jOptions.Parse(server.HttpUrl), TimeProvider.System);
        using var parameters = plan.Parameters.Bind(new ReadContext(1, Today));
        using var result = await connection.ReadAsync(
            new CypherStatement("EXPLAIN " + plan.Text.Value, parameters), TestContext.Current.CancellationToken);
        using var explained = JsonDocument.Parse(result.Plan.ToArray());
        var operators = new List<string>();
        Collect(explained.RootElement, operators);
        return operators;
    }

    private static void Collect(JsonElement step, List<string> operators)
    {
        operators.Add(step.GetProperty("operatorType").GetString()!.Split('@')[0]);
        foreach (var child in step.GetProperty("children").EnumerateArray())
        {
            Collect(child, operators);
        }
    }
}
