using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Resolvers and the completion of what they answer: sections 6.4.2 and 6.4.3 of the specification.</summary>
public sealed class ResolverTests
{
    private const string Sdl = """
        type Query { a: String b: String echo(text: String = "x"): String color: Color thing: Thing list: [Int] wrong: [Int] any: Any }
        type Mutation { add(n: Int!): Int }
        enum Color { RED GREEN }
        interface Thing { name: String }
        type Stone implements Thing { name: String }
        type Other { name: String }
        scalar Any
        """;

    private enum Color
    {
        RED,
    }

    private static Task<string> Run(string query, ResolverMap resolvers) => EngineFixture.Engine(Sdl, resolvers).RunAsync(query);

    private static ResolverMap Query(string field, object? value) => new ResolverMap().Field("Query", field, _ => value);

    [Fact]
    public async Task The_fields_of_an_object_are_started_together()
    {
        TaskCompletionSource<object?> gate = new();
        ResolverMap resolvers = new ResolverMap()
            .Field("Query", "a", async _ => await gate.Task)
            .Field("Query", "b", _ =>
            {
                gate.SetResult("from b");
                return "b";
            });

        Assert.Equal("""{"data":{"a":"from b","b":"b"}}""", await Run("{ a b }", resolvers));
    }

    [Fact]
    public async Task Mutations_see_what_those_before_them_did()
    {
        int sum = 0;
        ResolverMap resolvers = new ResolverMap().Field("Mutation", "add", async context =>
        {
            int before = sum;
            await Task.Yield();
            return sum = before + (int)context.Arguments.Int("n")!;
        });

        Assert.Equal("""{"data":{"a":1,"b":11,"c":111}}""", await Run("mutation { a: add(n: 1) b: add(n: 10) c: add(n: 100) }", resolvers));
    }

    [Fact]
    public async Task A_resolver_sees_its_field_arguments_path_and_context()
    {
        ResolverMap resolvers = new ResolverMap().Field("Query", "echo", context =>
            $"{context.Field.ParentType}.{context.Field.Definition} {context.Arguments["text"]} {context.Path.Segment} {context.Context}");
        GraphQLEngine engine = EngineFixture.Engine(Sdl, resolvers);
        using ResponseWriter writer = new();

        await engine.ExecuteAsync(
            new() { Query = "{ key: echo }", Context = "host" }, writer, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"key":"Query.echo x key host"}}""", System.Text.Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Theory]
    [InlineData("RED")]
    [InlineData(null)]
    public async Task An_enum_is_answered_by_name_or_by_a_constant_of_that_name(string? name) =>
        Assert.Equal("""{"data":{"color":"RED"}}""", await Run("{ color }", Query("color", name is null ? Color.RED : name)));

    [Fact]
    public async Task A_name_that_the_enum_does_not_have_is_an_error() => EngineFixture.AssertJson(
        """
        {"data":{"color":null},"errors":[{"message":"Enum \"Color\" cannot represent value: \"BLUE\"",
          "locations":[{"line":1,"column":3}],"path":["color"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}
        """,
        await Run("{ color }", Query("color", "BLUE")));

    [Fact]
    public async Task A_type_resolver_names_the_object_type() => Assert.Equal(
        """{"data":{"thing":{"__typename":"Stone","name":null}}}""",
        await Run("{ thing { __typename name } }", Query("thing", 7).AbstractType("Thing", (_, _) => "Stone")));

    [Theory]
    [InlineData("Other")]
    [InlineData("Nope")]
    [InlineData(null)]
    public async Task A_type_that_is_not_possible_is_an_error_of_the_server(string? type)
    {
        string json = await Run("{ thing { name } }", Query("thing", 7).AbstractType("Thing", (_, _) => type));

        Assert.StartsWith("""{"data":{"thing":null},"errors":[{"message":"Unexpected error;""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_that_is_no_list_is_an_error_of_the_server() =>
        Assert.StartsWith(
            """{"data":{"wrong":null},"errors":[{"message":"Unexpected error;""",
            await Run("{ wrong }", Query("wrong", "12")),
            StringComparison.Ordinal);

    [Fact]
    public async Task Any_sequence_is_a_list() =>
        Assert.Equal("""{"data":{"list":[1,2]}}""", await Run("{ list }", Query("list", Enumerable.Range(1, 2))));

    [Fact]
    public async Task Text_is_written_as_it_is() =>
        Assert.Equal("{\"data\":{\"a\":\"Orbán \\\"<&>\\\" 𝄞\"}}", await Run("{ a }", Query("a", "Orbán \"<&>\" 𝄞")));

    [Fact]
    public void A_field_is_registered_once() =>
        Assert.Throws<ArgumentException>(() => Query("a", 1).Field("Query", "a", _ => 2));
}
