using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Root fields that compile their whole selection, and what the engine keeps of that.</summary>
public sealed class CompiledFieldTests
{
    private const string Sdl = """
        type Query { a(n: Int = 1): Item must: Item! plain: String }
        type Mutation { set(n: Int!): Int }
        type Item { n: Int! name: String items: [Item!] }
        """;

    private sealed class Counter : IRootFieldCompiler
    {
        public int Compilations { get; private set; }

        public long Cost { get; init; } = 1;

        public Func<FieldPlan, CancellationToken, ValueTask<Action<ResponseWriter>>> Start { get; init; } =
            (field, _) => new(writer => Describe(field, writer));

        public List<string> Log { get; } = [];

        public ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables)
        {
            Compilations++;
            if (arguments.Int("n") == 13)
            {
                throw new GraphQLException("13 is not served.", "UNLUCKY");
            }
            return arguments.Int("n") == 14
                ? throw new InvalidOperationException("secret")
                : new Field(this, field);
        }

        /// <summary>Writes an object that says what was selected.</summary>
        private static void Describe(FieldPlan field, ResponseWriter writer)
        {
            writer.BeginObject();
            foreach (FieldPlan inner in field.Selection!.For((ObjectType)field.Selection.Type))
            {
                writer.Key(inner.KeyUtf8.Span);
                if (inner.Selection is null)
                {
                    writer.String(inner.Definition.Name);
                }
                else
                {
                    Describe(inner, writer);
                }
            }
            writer.EndObject();
        }

        private sealed class Field(Counter owner, FieldPlan plan) : ICompiledField
        {
            public long Cost => owner.Cost;

            public async ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken)
            {
                owner.Log.Add($"start {plan.ResponseKey}");
                return new Result(owner, plan, await owner.Start(plan, cancellationToken));
            }
        }

        private sealed class Result(Counter owner, FieldPlan plan, Action<ResponseWriter> write) : IFieldResult
        {
            public void Write(ResponseWriter writer)
            {
                owner.Log.Add($"write {plan.ResponseKey}");
                write(writer);
            }

            public void Dispose() => owner.Log.Add($"dispose {plan.ResponseKey}");
        }
    }

    private static GraphQLEngine Engine(IRootFieldCompiler compiler, EngineOptions? options = null)
    {
        ResolverMap resolvers = new() { DefaultQueryCompiler = compiler };
        resolvers.RootField("Mutation", "set", compiler).Field("Query", "plain", _ => "resolved");
        return EngineFixture.Engine(Sdl, resolvers, options);
    }

    [Fact]
    public async Task A_compiler_gets_the_whole_selection_and_writes_the_answer() => EngineFixture.AssertJson(
        """{"data":{"__typename":"Query","x":{"n":"n","deep":{"name":"name","t":"__typename"}},"plain":"resolved"}}""",
        await Engine(new Counter()).RunAsync("{ __typename x: a { n deep: items { name t: __typename } } plain }"));

    [Fact]
    public async Task All_fields_of_a_query_start_before_any_is_awaited_and_all_are_disposed()
    {
        TaskCompletionSource gate = new();
        Counter compiler = new()
        {
            Start = async (field, _) =>
            {
                if (field.ResponseKey == "x")
                {
                    await gate.Task;
                }
                else
                {
                    gate.SetResult();
                }
                return writer => writer.Null();
            },
        };

        Assert.Equal("""{"data":{"x":null,"y":null}}""", await Engine(compiler).RunAsync("{ x: a { n } y: a { n } }"));
        Assert.Equal(["start x", "start y", "write x", "write y", "dispose x", "dispose y"], compiler.Log);
    }

    [Fact]
    public async Task Fields_of_a_mutation_run_one_after_another()
    {
        Counter compiler = new() { Start = (_, _) => new(writer => writer.Number(1)) };

        Assert.Equal("""{"data":{"x":1,"y":1}}""", await Engine(compiler).RunAsync("mutation { x: set(n: 1) y: set(n: 2) }"));
        Assert.Equal(["start x", "write x", "dispose x", "start y", "write y", "dispose y"], compiler.Log);
    }

    [Fact]
    public async Task A_repeated_operation_with_equal_variables_is_not_compiled_again()
    {
        Counter compiler = new();
        GraphQLEngine engine = Engine(compiler);
        const string Query = "query ($n: Int) { a(n: $n) { n } }";

        await engine.RunAsync(Query, """{"n":1}""");
        await engine.RunAsync(Query, """{"n":1}""");
        Assert.Equal(1, compiler.Compilations);
        await engine.RunAsync(Query, """{"n":2}""");
        Assert.Equal(2, compiler.Compilations);
        await engine.RunAsync(Query, """{"n":1}""");
        Assert.Equal(2, compiler.Compilations);
    }

    [Fact]
    public async Task Without_caches_every_request_is_compiled()
    {
        Counter compiler = new();
        GraphQLEngine engine = Engine(compiler, new() { CachedDocuments = 0 });

        await engine.RunAsync("{ a { n } }");
        await engine.RunAsync("{ a { n } }");

        Assert.Equal(2, compiler.Compilations);
    }

    [Fact]
    public void A_document_is_prepared_once_and_so_is_one_with_errors()
    {
        GraphQLEngine engine = Engine(new Counter());

        Assert.Same(engine.Prepare(new() { Query = "{ a { n } }" }), engine.Prepare(new() { Query = "{ a { n } }" }));
        Assert.Same(engine.Prepare(new() { Query = "{ a" }), engine.Prepare(new() { Query = "{ a" }));
        Assert.NotSame(
            engine.Prepare(new() { Query = "query A { plain }", OperationName = "A" }),
            engine.Prepare(new() { Query = "query A { plain }" }));
    }

    [Fact]
    public async Task The_costs_of_all_fields_are_limited_before_any_starts()
    {
        Counter compiler = new() { Cost = 6 };
        (string json, ExecutionResult result) =
            await Engine(compiler, new() { MaxCost = 10 }).RunWithResultAsync("{ x: a { n } y: a { n } }");

        EngineFixture.AssertJson(
            """
            {"errors":[{"message":"The operation costs 12, and one operation may cost 10; ask for fewer items per list or for fewer lists inside lists.",
              "extensions":{"code":"COST_LIMIT_EXCEEDED","cost":12,"limit":10}}]}
            """,
            json);
        Assert.False(result.HasData);
        Assert.Empty(compiler.Log);
    }

    [Fact]
    public void A_cost_beyond_all_numbers_stays_a_number() =>
        Assert.Equal(
            long.MaxValue,
            Engine(new Counter { Cost = long.MaxValue }).CostOf(new() { Query = "{ x: a { n } y: a { n } }" }));

    [Fact]
    public async Task A_field_that_can_t_be_compiled_is_null_and_others_stand()
    {
        List<Exception> logged = [];
        Counter compiler = new() { Start = (_, _) => new(writer => writer.Null()) };
        string json = await Engine(compiler, new() { OnException = logged.Add })
            .RunAsync("{ x: a(n: 13) { n } y: a(n: 14) { n } z: a { n } }");

        EngineFixture.AssertJson(
            """
            {"data":{"x":null,"y":null,"z":null},"errors":[
              {"message":"13 is not served.","locations":[{"line":1,"column":3}],"path":["x"],"extensions":{"code":"UNLUCKY"}},
              {"message":"Unexpected error; the server's log says more.","locations":[{"line":1,"column":21}],"path":["y"],
               "extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}
            """,
            json);
        Assert.Equal("secret", Assert.Single(logged).Message);
    }

    [Fact]
    public async Task The_cause_of_an_error_is_heard_and_not_shown()
    {
        List<Exception> logged = [];
        GraphQLException failure = new(new GraphQLError("Try again.", "AWAY"), new IOException("secret"));
        Counter compiler = new() { Start = (_, _) => throw failure };

        EngineFixture.AssertJson(
            """
            {"data":{"a":null},"errors":[
              {"message":"Try again.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"AWAY"}}]}
            """,
            await Engine(compiler, new() { OnException = logged.Add }).RunAsync("{ a { n } }"));
        Assert.Same(failure, Assert.Single(logged));
    }

    [Fact]
    public async Task A_field_that_fails_while_it_writes_leaves_no_trace_of_what_it_wrote()
    {
        Counter compiler = new()
        {
            Start = (field, _) => new(writer =>
            {
                writer.BeginObject();
                writer.Key("half");
                throw new GraphQLException("No more.", "LATE");
            }),
        };

        EngineFixture.AssertJson(
            """
            {"data":{"a":null,"plain":"resolved"},"errors":[
              {"message":"No more.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"LATE"}}]}
            """,
            await Engine(compiler).RunAsync("{ a { n } plain }"));
    }

    [Fact]
    public async Task A_null_in_a_non_null_root_field_takes_the_data()
    {
        Counter compiler = new() { Start = (_, _) => new(writer => writer.Null()) };

        EngineFixture.AssertJson(
            """
            {"data":null,"errors":[{"message":"Cannot return null for non-nullable field Query.must.",
              "locations":[{"line":1,"column":9}],"path":["must"],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}}]}
            """,
            await Engine(compiler).RunAsync("{ plain must { n } }"));
    }

    [Fact]
    public async Task A_field_reports_warnings_and_extensions_beside_the_data()
    {
        Counter compiler = new()
        {
            Start = (_, _) => new(writer =>
            {
                writer.Null();
                writer.AddWarning(new("TRUNCATED", "There is more."));
                writer.SetExtension("revision", inner => inner.Number(7));
            }),
        };

        Assert.Equal(
            """{"data":{"a":null},"extensions":{"revision":7,"warnings":[{"code":"TRUNCATED","message":"There is more."}]}}""",
            await Engine(compiler).RunAsync("{ a { n } }"));
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_loses_what_is_unfinished()
    {
        FakeTimeProvider clock = new();
        Counter compiler = new()
        {
            Start = async (field, token) =>
            {
                clock.Advance(TimeSpan.FromSeconds(field.ResponseKey == "slow" ? 9 : 0));
                await Task.Delay(field.ResponseKey == "slow" ? Timeout.Infinite : 0, token);
                return writer => writer.Null();
            },
        };
        EngineOptions options = new() { ExecutionTimeout = TimeSpan.FromSeconds(8), TimeProvider = clock };

        EngineFixture.AssertJson(
            """
            {"data":{"a":null,"slow":null},"errors":[{
              "message":"The operation took longer than the 8 s that one may take; ask for less at a time.",
              "locations":[{"line":1,"column":9}],"path":["slow"],"extensions":{"code":"TIMEOUT"}}]}
            """,
            await Engine(compiler, options).RunAsync("{ a{n}  slow: a { n } }"));
    }

    [Fact]
    public async Task A_client_that_is_gone_ends_the_operation()
    {
        using CancellationTokenSource gone = new();
        Counter compiler = new()
        {
            Start = async (_, token) =>
            {
                await gone.CancelAsync();
                token.ThrowIfCancellationRequested();
                return writer => writer.Null();
            },
        };
        using ResponseWriter writer = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Engine(compiler).ExecuteAsync(new() { Query = "{ a { n } }" }, writer, gone.Token));
    }

    [Fact]
    public async Task A_writer_serves_many_responses()
    {
        GraphQLEngine engine = Engine(new Counter());
        using ResponseWriter writer = new();
        for (int i = 0; i < 3; i++)
        {
            writer.Reset();
            await engine.ExecuteAsync(new() { Query = "{ plain }" }, writer, TestContext.Current.CancellationToken);
            Assert.Equal("""{"data":{"plain":"resolved"}}""", Encoding.UTF8.GetString(writer.WrittenSpan));
        }
    }
}
