using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Errors before anything runs: a response without data (specification, section 7.1.1).</summary>
public sealed class RequestErrorTests
{
    private const string Sdl = """
        type Query { a(n: Int): Int }
        type Mutation { b: Int }
        type Subscription { c: Int }
        """;

    private static GraphQLEngine Engine(EngineOptions? options = null) => EngineFixture.Engine(Sdl, new(), options);

    private static async Task Fails(string query, string error, OperationKind? kind, string? operationName = null)
    {
        (string json, ExecutionResult result) = await Engine().RunWithResultAsync(query, null, operationName);

        EngineFixture.AssertJson($$"""{"errors":[{{error}}]}""", json);
        Assert.Equal(new ExecutionResult(false, 1, kind), result);
    }

    [Fact]
    public Task A_syntax_error_is_located() => Fails(
        "{\n  a(",
        """
        {"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":2,"column":5}],
         "extensions":{"code":"GRAPHQL_PARSE_FAILED"}}
        """,
        null);

    [Fact]
    public Task A_document_that_is_not_valid_is_not_executed() => Fails(
        "query Q { x }",
        """
        {"message":"Cannot query field \"x\" on type \"Query\". Did you mean \"a\"?","locations":[{"line":1,"column":11}],
         "extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}
        """,
        OperationKind.Query);

    [Fact]
    public Task Several_operations_need_a_name() => Fails(
        "query A { a } query B { a }",
        """
        {"message":"Must provide operation name if query contains multiple operations.",
         "extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}
        """,
        null);

    [Fact]
    public Task A_name_must_be_that_of_an_operation() => Fails(
        "query A { a } query B { a }",
        """{"message":"Unknown operation named \"C\".","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}""",
        null,
        "C");

    [Fact]
    public Task A_subscription_is_refused() => Fails(
        "subscription { c }",
        """
        {"message":"Subscriptions can't be executed as a single response; use a transport that streams.",
         "extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}
        """,
        OperationKind.Subscription);

    [Fact]
    public async Task A_request_without_a_document_is_refused()
    {
        using ResponseWriter writer = new();
        ExecutionResult result = await Engine().ExecuteAsync(
            new() { DocumentId = "d1" }, writer, TestContext.Current.CancellationToken);

        Assert.False(result.HasData);
        Assert.Equal("No documents are stored here; send the document's text as \"query\".", writer.Errors[0].Message);
        Assert.Equal("BAD_REQUEST", writer.Errors[0].Code);
    }

    [Fact]
    public async Task A_request_that_the_host_refuses_is_answered_with_the_refusal_alone()
    {
        GraphQLRequest request = new() { Query = "{ a }", Refusal = new("Not today.", "CLOSED") };
        using ResponseWriter writer = new();
        ExecutionResult result = await Engine().ExecuteAsync(request, writer, TestContext.Current.CancellationToken);

        Assert.False(result.HasData);
        Assert.Equal(
            """{"errors":[{"message":"Not today.","extensions":{"code":"CLOSED"}}]}""",
            Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Theory]
    [InlineData("{ a } query", "1:12 GRAPHQL_PARSE_FAILED")]
    [InlineData("query A { a } query B { nothing }", "1:25 GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { a } query B { a }", "")]
    public void A_document_is_checked_without_choosing_an_operation(string document, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Engine().Validate(document).Select(
            error => $"{error.Locations[0].Line}:{error.Locations[0].Column} {error.Code}")));

    [Theory]
    [InlineData("fragment F on Query { a }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("type T { a: Int }", "GRAPHQL_VALIDATION_FAILED")]
    public void A_document_without_an_operation_is_not_valid(string document, string code) =>
        Assert.Equal(code, Assert.Single(Engine().Validate(document)).Code);

    [Theory]
    [InlineData("query { a }", OperationKind.Query)]
    [InlineData("mutation { b }", OperationKind.Mutation)]
    [InlineData("subscription { c }", OperationKind.Subscription)]
    [InlineData("{", null)]
    public void The_kind_is_known_before_anything_runs(string query, OperationKind? kind) =>
        Assert.Equal(kind, Engine().Prepare(new() { Query = query }).Kind);

    [Theory]
    [InlineData("{ a { b } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ d: __typename ...F } fragment F on Query { e: __typename g: a h: a }", "FIELD_LIMIT_EXCEEDED")]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Limits_are_held_against_every_operation(string query, string code)
    {
        (string json, _) = await Engine(new() { MaxFields = 3 }).RunWithResultAsync(query);

        Assert.Contains($"\"code\":\"{code}\"", json);
    }
}
