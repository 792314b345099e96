using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Section 6.2.3: source streams, and the responses to their events.</summary>
public sealed class SubscriptionTests
{
    private const string Sdl = """
        type Query { now: Int }
        type Subscription { ticks(from: Int! = 0): Tick must: Int! unserved: Int }
        type Tick { n: Int! half: Int! }
        """;

    private readonly Channel<object?> source = Channel.CreateUnbounded<object?>();
    private readonly List<Exception> logged = [];

    /// <summary>What became of the source: "open", "ended", "cancelled".</summary>
    private string state = "";

    private async IAsyncEnumerable<object?> Events([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        state = "open";
        try
        {
            await foreach (object? each in source.Reader.ReadAllAsync(cancellationToken))
            {
                yield return each;
            }
            state = "ended";
        }
        finally
        {
            state = state == "open" ? "cancelled" : state;
        }
    }

    private GraphQLEngine Engine(EngineOptions? options = null)
    {
        ResolverMap resolvers = new();
        resolvers
            .EventStream("Subscription", "ticks", context => context.Arguments.Int("from") < 0
                ? throw new GraphQLException("There is nothing before 0.", "TOO_EARLY")
                : new(Events()))
            .Field("Subscription", "ticks", context => context.Source)
            .EventStream("Subscription", "must", _ => new(Events()))
            .Field("Subscription", "must", context => context.Source)
            .Field("Tick", "n", context => context.Source)
            .Field("Tick", "half", context => (int)context.Source! % 2 == 0
                ? (int)context.Source / 2
                : throw new GraphQLException("It is odd.", "ODD"));
        return EngineFixture.Engine(Sdl, resolvers, (options ?? new()) with { OnException = logged.Add });
    }

    private static async Task<(ResponseStream? Stream, string Refusal)> SubscribeAsync(
        GraphQLEngine engine, string query, string? variables = null, CancellationTokenSource? gone = null)
    {
        CancellationToken token = gone?.Token ?? TestContext.Current.CancellationToken;
        using ResponseWriter writer = new();
        GraphQLRequest request = new() { Query = query, VariablesJson = Encoding.UTF8.GetBytes(variables ?? "") };
        ResponseStream? stream = await engine.SubscribeAsync(engine.Prepare(request), request, writer, token);
        return (stream, Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    private static async Task<string?> NextAsync(ResponseStream stream)
    {
        using ResponseWriter writer = new();
        return await stream.MoveNextAsync(writer) ? Encoding.UTF8.GetString(writer.WrittenSpan) : null;
    }

    [Fact]
    public async Task Each_event_has_its_response_in_order_until_the_source_completes()
    {
        (ResponseStream? stream, string refusal) = await SubscribeAsync(Engine(), "subscription { ticks { n half } }");
        await using ResponseStream responses = stream!;
        Assert.Equal("", refusal);
        source.Writer.TryWrite(2);
        source.Writer.TryWrite(4);
        source.Writer.Complete();

        Assert.Equal("""{"data":{"ticks":{"n":2,"half":1}}}""", await NextAsync(responses));
        Assert.Equal("""{"data":{"ticks":{"n":4,"half":2}}}""", await NextAsync(responses));
        Assert.Null(await NextAsync(responses));
        Assert.Equal("ended", state);
    }

    [Fact]
    public async Task An_error_of_one_event_is_in_its_response_and_the_stream_goes_on()
    {
        (ResponseStream? stream, _) = await SubscribeAsync(Engine(), "subscription { t: ticks { half } }");
        await using ResponseStream responses = stream!;
        source.Writer.TryWrite(3);
        source.Writer.TryWrite(8);

        EngineFixture.AssertJson(
            """
            {"data":{"t":null},"errors":[{"message":"It is odd.","locations":[{"line":1,"column":27}],
              "path":["t","half"],"extensions":{"code":"ODD"}}]}
            """,
            (await NextAsync(responses))!);
        Assert.Equal("""{"data":{"t":{"half":4}}}""", await NextAsync(responses));
    }

    [Fact]
    public async Task A_null_event_of_a_non_null_field_takes_the_data()
    {
        (ResponseStream? stream, _) = await SubscribeAsync(Engine(), "subscription { must }");
        await using ResponseStream responses = stream!;
        source.Writer.TryWrite(null);

        EngineFixture.AssertJson(
            """
            {"data":null,"errors":[{"message":"Cannot return null for non-nullable field Subscription.must.",
              "locations":[{"line":1,"column":16}],"path":["must"],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}}]}
            """,
            (await NextAsync(responses))!);
    }

    [Theory]
    [InlineData(
        "subscription { ticks(from: -1) { n } }", null,
        """{"errors":[{"message":"There is nothing before 0.","locations":[{"line":1,"column":16}],"path":["ticks"],"extensions":{"code":"TOO_EARLY"}}]}""")]
    [InlineData(
        "subscription { unserved }", null,
        """{"errors":[{"message":"Unexpected error; the server's log says more.","locations":[{"line":1,"column":16}],"path":["unserved"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""")]
    [InlineData(
        "subscription S($n: Int!) { ticks(from: $n) { n } }", "{}",
        """{"errors":[{"message":"Variable \"$n\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":16}],"extensions":{"code":"BAD_USER_INPUT"}}]}""")]
    [InlineData(
        "subscription { nope }", null,
        """{"errors":[{"message":"Cannot query field \"nope\" on type \"Subscription\".","locations":[{"line":1,"column":16}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    [InlineData(
        "subscription { must ticks { n } }", null,
        """{"errors":[{"message":"Anonymous Subscription must select only one top level field.","locations":[{"line":1,"column":21}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    public async Task What_can_t_be_started_has_no_stream_but_a_request_error(string query, string? variables, string expected)
    {
        (ResponseStream? stream, string refusal) = await SubscribeAsync(Engine(), query, variables);

        Assert.Null(stream);
        EngineFixture.AssertJson(expected, refusal);
        Assert.Equal("", state);
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_stream_with_an_error_that_tells_nothing()
    {
        (ResponseStream? stream, _) = await SubscribeAsync(Engine(), "subscription { ticks { n } }");
        await using ResponseStream responses = stream!;
        source.Writer.TryWrite(1);
        source.Writer.Complete(new InvalidOperationException("secret"));

        Assert.Equal("""{"data":{"ticks":{"n":1}}}""", await NextAsync(responses));
        GraphQLException thrown = await Assert.ThrowsAsync<GraphQLException>(() => NextAsync(responses));
        GraphQLError error = Assert.Single(thrown.Errors);
        Assert.Equal("Unexpected error; the server's log says more.", error.Message);
        Assert.Equal("INTERNAL_SERVER_ERROR", error.Code);
        Assert.Equal([new SourceLocation(1, 16)], error.Locations);
        Assert.Equal([(PathSegment)"ticks"], error.Path);
        Assert.Equal("secret", Assert.Single(logged).Message);
    }

    [Fact]
    public async Task A_source_may_say_why_it_ends()
    {
        (ResponseStream? stream, _) = await SubscribeAsync(Engine(), "subscription { ticks { n } }");
        await using ResponseStream responses = stream!;
        source.Writer.Complete(new GraphQLException("No more today.", "CLOSED"));

        GraphQLException thrown = await Assert.ThrowsAsync<GraphQLException>(() => NextAsync(responses));
        Assert.Equal(("No more today.", "CLOSED"), (thrown.Errors[0].Message, thrown.Errors[0].Code));
        Assert.Empty(logged);
    }

    [Fact]
    public async Task A_client_that_is_gone_stops_the_source_while_it_waits()
    {
        using CancellationTokenSource gone = new();
        (ResponseStream? stream, _) =
            await SubscribeAsync(Engine(), "subscription { ticks { n } }", gone: gone);
        Task<string?> waiting = NextAsync(stream!);
        Assert.False(waiting.IsCompleted);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await stream!.DisposeAsync();
        Assert.Equal("cancelled", state);
    }

    [Fact]
    public async Task Disposing_the_stream_unsubscribes()
    {
        (ResponseStream? stream, _) = await SubscribeAsync(Engine(), "subscription { ticks { n } }");
        source.Writer.TryWrite(1);
        await NextAsync(stream!);

        await stream!.DisposeAsync();

        Assert.Equal("cancelled", state);
    }

    [Fact]
    public async Task A_reader_that_waits_makes_the_source_wait()
    {
        int drawn = 0;
        ResolverMap resolvers = new();
        resolvers.EventStream("Subscription", "must", _ => new(Endless()))
            .Field("Subscription", "must", context => context.Source);
        (ResponseStream? stream, _) =
            await SubscribeAsync(EngineFixture.Engine(Sdl, resolvers), "subscription { must }");
        await using ResponseStream responses = stream!;

        await NextAsync(responses);
        await NextAsync(responses);

        Assert.Equal(2, drawn);

        async IAsyncEnumerable<object?> Endless()
        {
            while (true)
            {
                await Task.Yield();
                yield return ++drawn;
            }
        }
    }

    [Fact]
    public async Task An_operation_s_time_is_for_each_event_and_not_for_the_stream()
    {
        FakeTimeProvider clock = new();
        EngineOptions options = new() { ExecutionTimeout = TimeSpan.FromSeconds(8), TimeProvider = clock };
        (ResponseStream? stream, _) = await SubscribeAsync(Engine(options), "subscription { ticks { n } }");
        await using ResponseStream responses = stream!;
        Task<string?> waiting = NextAsync(responses);
        clock.Advance(TimeSpan.FromHours(1));
        source.Writer.TryWrite(1);

        Assert.Equal("""{"data":{"ticks":{"n":1}}}""", await waiting);
    }

    [Fact]
    public async Task A_subscription_is_compiled_once_for_all_events_and_subscribers()
    {
        CountingCompiler compiler = new();
        ResolverMap resolvers = new();
        resolvers.RootField("Subscription", "must", compiler);
        GraphQLEngine engine = EngineFixture.Engine(Sdl, resolvers);

        for (int i = 0; i < 2; i++)
        {
            (ResponseStream? stream, _) = await SubscribeAsync(engine, "subscription { must }");
            await using ResponseStream responses = stream!;
            Assert.Equal("""{"data":{"must":1}}""", await NextAsync(responses));
            Assert.Equal("""{"data":{"must":2}}""", await NextAsync(responses));
            Assert.Null(await NextAsync(responses));
        }
        Assert.Equal(1, compiler.Compilations);
    }

    [Fact]
    public async Task A_subscription_over_the_cost_limit_does_not_start()
    {
        ResolverMap resolvers = new();
        resolvers.RootField("Subscription", "must", new CountingCompiler());
        (ResponseStream? stream, string refusal) = await SubscribeAsync(
            EngineFixture.Engine(Sdl, resolvers, new() { MaxCost = 6 }), "subscription { must }");

        Assert.Null(stream);
        Assert.Contains("\"COST_LIMIT_EXCEEDED\"", refusal);
    }

    [Fact]
    public async Task A_single_response_can_t_hold_a_subscription() => EngineFixture.AssertJson(
        """
        {"errors":[{"message":"Subscriptions can't be executed as a single response; use a transport that streams.",
          "extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}
        """,
        await Engine().RunAsync("subscription { must }"));

    [Fact]
    public async Task A_query_has_no_stream() =>
        await Assert.ThrowsAsync<ArgumentException>(() => SubscribeAsync(Engine(), "{ now }"));

    private sealed class CountingCompiler : IRootFieldCompiler
    {
        public int Compilations { get; private set; }

        public ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables)
        {
            Compilations++;
            return new Field();
        }

        private sealed class Field : ISubscriptionField
        {
            public long Cost => 7;

            public ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(object? context, CancellationToken cancellationToken) =>
                new(new object?[] { 1, 2 }.ToAsyncEnumerable());

            public ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken) =>
                new(new Result((int)context!));
        }

        private sealed class Result(int value) : IFieldResult
        {
            public void Write(ResponseWriter writer) => writer.Number(value);

            public void Dispose()
            {
            }
        }
    }
}
