using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

public abstract class CypherConnectionTests(ConnectionFixture fixture)
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ICypherConnection Connection => fixture.Connection;

    private async Task<long> CountAsync(string label)
    {
        using var result = await Connection.ReadAsync(new($"MATCH (n:{label}) RETURN count(n)"), Cancellation);
        return result.Single().Integer;
    }

    private async Task<CypherException> FailsAsync(string statement, bool reads = true) => await Assert.ThrowsAsync<CypherException>(
        async () => (reads ? await Connection.ReadAsync(new(statement), Cancellation) : await Connection.WriteAsync(new(statement), Cancellation)).Dispose());

    [Fact]
    public async Task Rows_come_with_the_names_of_their_columns()
    {
        using var result = await Connection.ReadAsync(new("UNWIND [3, 1, 2] AS a RETURN a, [a, toString(a)] AS b"), Cancellation);
        Assert.Equal(["a", "b"], result.Fields);
        Assert.Equal(3, result.RowCount);
        var rows = new List<(long, string)>();
        foreach (var row in result.Rows)
        {
            rows.Add((row[0].Integer, row[1][1].String));
        }

        Assert.Equal([(3, "3"), (1, "1"), (2, "2")], rows);
    }

    [Fact]
    public async Task A_statement_without_rows_has_none()
    {
        using var result = await Connection.WriteAsync(new("CREATE (:Silent)"), Cancellation);
        Assert.Equal((0, 0), (result.RowCount, result.Fields.Count));
        Assert.Equal(1, await CountAsync("Silent"));
    }

    [Fact]
    public async Task An_answer_of_a_hundred_thousand_rows_is_read()
    {
        using var result = await Connection.ReadAsync(new("UNWIND range(1, 100000) AS n RETURN {n: n, text: 'text'} AS m"), Cancellation);
        var sum = 0L;
        foreach (var row in result.Rows)
        {
            sum += row[0]["n"u8].Integer;
        }

        Assert.Equal((100_000, 5_000_050_000), (result.RowCount, sum));
    }

    [Fact]
    public async Task Each_statement_is_counted()
    {
        var before = Connection.StatementCount;
        await CountAsync("Nothing");
        await CountAsync("Nothing");
        Assert.Equal(2, Connection.StatementCount - before);
    }

    [Fact]
    public async Task A_failure_behind_the_first_rows_is_found()
    {
        var failure = await FailsAsync("UNWIND [1, 0] AS n RETURN 1 / n");
        Assert.Equal((CypherFailure.Statement, "Neo.ClientError.Statement.ArithmeticError"), (failure.Failure, failure.ServerCode));
    }

    [Fact]
    public async Task A_statement_that_is_wrong_is_a_fault_of_ours() =>
        Assert.Equal(CypherFailure.Statement, (await FailsAsync("RETURN nothing")).Failure);

    [Fact]
    public async Task A_read_can_t_write()
    {
        Assert.Equal(CypherFailure.ReadOnly, (await FailsAsync("CREATE (:Refused)")).Failure);
        Assert.Equal(0, await CountAsync("Refused"));
    }

    [Fact]
    public async Task A_constraint_is_said()
    {
        await fixture.Server.RunAsync("CREATE CONSTRAINT single_name IF NOT EXISTS FOR (n:Single) REQUIRE n.name IS UNIQUE");
        try
        {
            var failure = await FailsAsync("CREATE (:Single {name: 'a'}), (:Single {name: 'a'})", reads: false);
            Assert.Equal((CypherFailure.Constraint, false), (failure.Failure, failure.OutcomeUnknown));
        }
        finally
        {
            await fixture.Server.RunAsync("DROP CONSTRAINT single_name");
        }
    }

    [Fact]
    public async Task Whole_nodes_are_refused() => Assert.Equal(
        "Statements return properties and maps, not whole nodes, relationships or paths.",
        (await FailsAsync("CREATE (n:Whole) RETURN n", reads: false)).Message);

    [Fact]
    public async Task A_wrong_password_and_a_database_that_isn_t_there_are_said()
    {
        var options = fixture.Options;
        await using var stranger = ConnectionFixture.Connect(options with { Credentials = new BasicCredentials("neo4j", "wrong") });
        await using var token = ConnectionFixture.Connect(options with { Credentials = new BearerCredentials("wrong") });
        await using var elsewhere = ConnectionFixture.Connect(options with { Database = "elsewhere" });
        Assert.Equal(
            [CypherFailure.Unauthorized, CypherFailure.Unauthorized, CypherFailure.UnknownDatabase],
            [await FailureOf(stranger), await FailureOf(token), await FailureOf(elsewhere)]);

        static async Task<CypherFailure> FailureOf(ICypherConnection connection) =>
            (await Assert.ThrowsAsync<CypherException>(async () => await connection.ReadAsync(new("RETURN 1"), Cancellation))).Failure;
    }

    [Fact]
    public async Task Nobody_there_is_said()
    {
        await using var nobody = ConnectionFixture.Connect(fixture.Options with { Address = new UriBuilder(fixture.Options.Address) { Port = 1 }.Uri });
        var failure = await Assert.ThrowsAsync<CypherException>(async () => await nobody.WriteAsync(new("RETURN 1"), Cancellation));
        Assert.Equal((CypherFailure.Unavailable, true, false), (failure.Failure, failure.NotSent, failure.OutcomeUnknown));
    }
}

public sealed class HttpConnectionTests(HttpFixture fixture) : CypherConnectionTests(fixture), IClassFixture<HttpFixture>
{
    private readonly HttpFixture fixture = fixture;

    [Fact]
    public async Task A_plan_is_kept()
    {
        using var result = await fixture.Connection.ReadAsync(new("EXPLAIN RETURN 1"), Cancellation);
        Assert.StartsWith("{\"operatorType\":\"ProduceResults@neo4j\"", System.Text.Encoding.UTF8.GetString(result.Plan));
    }
}

public sealed class BoltConnectionTests(BoltFixture fixture) : CypherConnectionTests(fixture), IClassFixture<BoltFixture>;
