using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>CoerceVariableValues and CoerceArgumentValues: sections 6.1.2 and 6.4.1 of the specification.</summary>
public sealed class VariableTests
{
    private const string Sdl = """
        type Query { echo(
          int: Int, float: Float, string: String, boolean: Boolean, id: ID, color: Color, ints: [Int!],
          grid: [[Int]], point: Point, withDefault: Int! = 7, one: One): String }
        enum Color { RED GREEN BLUE }
        input Point { x: Int! y: Int! = 2 label: String next: Point }
        input One @oneOf { a: Int b: String }
        """;

    private static readonly GraphQLEngine Engine = EngineFixture.Engine(
        Sdl, new ResolverMap().Field("Query", "echo", context => Show(context.Arguments.Values)));

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool boolean => boolean ? "true" : "false",
        IReadOnlyDictionary<string, object?> map =>
            "{" + string.Join(",", map.Select(entry => $"{entry.Key}:{Show(entry.Value)}")) + "}",
        IReadOnlyList<object?> list => "[" + string.Join(",", list.Select(Show)) + "]",
        _ => $"{value}:{value.GetType().Name}",
    };

    private static async Task Echoes(string query, string echo, string? variables = null) =>
        EngineFixture.AssertJson($$"""{ "data": { "echo": "{{echo}}" } }""", await Engine.RunAsync(query, variables));

    private static async Task Fails(string definition, string variables, params string[] messages)
    {
        string name = definition.Split(':')[0].TrimStart('$');
        string argument = name is "p" ? "point" : name;
        using ResponseWriter writer = new();
        GraphQLRequest request = new()
        {
            Query = $"query ({definition}) {{ echo({argument}: ${name}) }}",
            VariablesJson = System.Text.Encoding.UTF8.GetBytes(variables),
        };
        ExecutionResult result = await Engine.ExecuteAsync(request, writer, TestContext.Current.CancellationToken);

        Assert.Equal(messages, writer.Errors.Select(error => error.Message));
        Assert.All(writer.Errors, error => Assert.Equal("BAD_USER_INPUT", error.Code));
        Assert.All(writer.Errors, error => Assert.Equal([new(1, 8)], error.Locations));
        Assert.False(result.HasData);
    }

    [Fact]
    public Task Literals_of_every_kind() => Echoes(
        """{ echo(int: 1, float: 2, string: "s", boolean: true, id: 5, color: RED, ints: 3, grid: [[1], 2, null]) }""",
        "{int:1:Int32,float:2:Double,string:'s',boolean:true,id:'5',color:'RED',ints:[3:Int32],grid:[[1:Int32],[2:Int32],null],withDefault:7:Int32}");

    [Fact]
    public Task Variables_of_every_kind() => Echoes(
        """
        query ($a: Int, $b: Float, $c: String, $d: Boolean, $e: ID, $f: Color, $g: [Int!], $h: [[Int]]) {
          echo(int: $a, float: $b, string: $c, boolean: $d, id: $e, color: $f, ints: $g, grid: $h) }
        """,
        "{int:1:Int32,float:2.5:Double,string:'s',boolean:false,id:'5',color:'BLUE',ints:[3:Int32],grid:[[1:Int32,null],null],withDefault:7:Int32}",
        """{"a":1,"b":2.5,"c":"s","d":false,"e":5,"f":"BLUE","g":3,"h":[[1,null],null]}""");

    [Fact]
    public Task An_absent_variable_is_not_null() => Echoes(
        "query ($a: Int, $b: String, $p: Int) { echo(int: $a, string: $b, point: { x: 1, next: { x: 2, label: $b } }) i: __typename @skip(if: true) j: echo(int: $p) @skip(if: true) }",
        "{int:null,point:{x:1:Int32,y:2:Int32,next:{x:2:Int32,y:2:Int32}},withDefault:7:Int32}",
        """{"a":null}""");

    [Theory]
    [InlineData("{}", "{int:5:Int32,withDefault:7:Int32}")]
    [InlineData("""{"a":null}""", "{int:null,withDefault:7:Int32}")]
    [InlineData("""{"a":6}""", "{int:6:Int32,withDefault:7:Int32}")]
    public Task A_variable_s_default_stands_in_for_an_absent_value_only(string variables, string echo) =>
        Echoes("query ($a: Int = 5) { echo(int: $a) }", echo, variables);

    [Fact]
    public Task An_argument_s_default_stands_in_for_an_absent_variable() =>
        Echoes("query ($a: Int) { echo(withDefault: $a) }", "{withDefault:7:Int32}", "{}");

    [Fact]
    public async Task An_explicit_null_in_a_non_null_argument_is_an_error_at_the_field() => EngineFixture.AssertJson(
        """
        {"data":{"echo":null},"errors":[{
          "message":"Argument \"withDefault\" of non-null type \"Int!\" must not be null.",
          "locations":[{"line":1,"column":39}],"path":["echo"],"extensions":{"code":"BAD_USER_INPUT"}}]}
        """,
        await Engine.RunAsync("query ($a: Int) { echo(withDefault:   $a) }", """{"a":null}"""));

    [Fact]
    public Task Input_objects_take_defaults_and_keep_the_order_of_the_definition() => Echoes(
        "query ($p: Point) { echo(point: $p) }",
        "{point:{x:1:Int32,y:2:Int32,label:'a'},withDefault:7:Int32}",
        """{"p":{"label":"a","x":1}}""");

    [Fact]
    public Task A_required_variable_must_be_given() =>
        Fails("$int: Int!", "{}", "Variable \"$int\" of required type \"Int!\" was not provided.");

    [Fact]
    public Task A_non_null_variable_must_not_be_null() =>
        Fails("$int: Int!", """{"int":null}""", "Variable \"$int\" of non-null type \"Int!\" must not be null.");

    [Fact]
    public Task A_wrong_scalar_is_quoted() => Fails(
        "$int: Int", """{"int":"x"}""",
        "Variable \"$int\" got invalid value \"x\"; Int cannot represent non-integer value: \"x\"");

    [Fact]
    public Task A_quoted_text_is_escaped_no_more_than_it_must_be() => Fails(
        "$int: Int", """{"int":"caf\u00e9 \ud83d\ude00 <\n\u0001>"}""",
        "Variable \"$int\" got invalid value \"café 😀 <\\n\\u0001>\"; Int cannot represent non-integer value: \"café 😀 <\\n\\u0001>\"");

    [Fact]
    public Task A_wrong_item_is_named_by_its_place() => Fails(
        "$ints: [Int!]", """{"ints":[1,null,"x"]}""",
        "Variable \"$ints\" got invalid value null at \"ints[1]\"; Expected non-nullable type \"Int!\" not to be null.",
        "Variable \"$ints\" got invalid value \"x\" at \"ints[2]\"; Int cannot represent non-integer value: \"x\"");

    [Fact]
    public Task All_that_is_wrong_with_an_input_object_is_reported() => Fails(
        "$p: Point", """{"p":{"y":"q","lable":1,"next":{"x":1,"next":7}}}""",
        "Variable \"$p\" got invalid value { y: \"q\", lable: 1, next: { x: 1, next: 7 } }; Field \"x\" of required type \"Int!\" was not provided.",
        "Variable \"$p\" got invalid value \"q\" at \"p.y\"; Int cannot represent non-integer value: \"q\"",
        "Variable \"$p\" got invalid value 7 at \"p.next.next\"; Expected type \"Point\" to be an object.",
        "Variable \"$p\" got invalid value { y: \"q\", lable: 1, next: { x: 1, next: 7 } }; Field \"lable\" is not defined by type \"Point\". Did you mean \"label\"?");

    [Theory]
    [InlineData("\"REDD\"", "Value \"REDD\" does not exist in \"Color\" enum. Did you mean the enum value \"RED\"?")]
    [InlineData("3", "Enum \"Color\" cannot represent non-string value: 3.")]
    public Task An_enum_value_must_be_one_of_its_names(string value, string message) =>
        Fails("$color: Color", $$"""{ "color": {{value}} }""", $"Variable \"$color\" got invalid value {value}; {message}");

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"a":1,"b":"x"}""", "")]
    public Task OneOf_takes_exactly_one_key(string value, string _) => Fails(
        "$one: One", $$"""{ "one": {{value}} }""",
        $"Variable \"$one\" got invalid value {(value == "{}" ? "{}" : "{ a: 1, b: \"x\" }")}; " +
        "Exactly one key must be specified for OneOf type \"One\".");

    [Fact]
    public Task OneOf_takes_no_null() => Fails(
        "$one: One", """{"one":{"a":null}}""",
        "Variable \"$one\" got invalid value null at \"one.a\"; Field \"a\" must be non-null.");

    [Theory]
    [InlineData("[1]", "Variables must be a JSON object.")]
    [InlineData("{", "The variables are not well-formed JSON.")]
    [InlineData("""{"a":1,"a":2}""", """The variables have an object with two members \"a\": give one of them.""")]
    [InlineData("""{"a":[{"b":1,"c":[{"d":1,"\u0064":2}]}]}""", """The variables have an object with two members \"d\": give one of them.""")]
    [InlineData("""{"a":"\ud83d"}""", "The variables hold an escape of half a surrogate pair, which is no character.")]
    [InlineData("""{"\ud83d":1}""", "The variables hold an escape of half a surrogate pair, which is no character.")]
    public async Task Variables_must_be_an_object(string variables, string message)
    {
        string json = await Engine.RunAsync("query ($a: Int) { echo(int: $a) }", variables);

        EngineFixture.AssertJson(
            $$"""{ "errors": [{ "message": "{{message}}", "extensions": { "code": "BAD_USER_INPUT" } }] }""", json);
    }

    /// <summary>As many levels as <see cref="JsonNesting.MostLevels"/> are read; the outermost is the variables' own object.</summary>
    [Theory]
    [InlineData(63, "Variable \\\"$a\\\" got invalid value [[[Array]]]; Int cannot represent non-integer value: [[[Array]]]", true)]
    [InlineData(64, "The variables are nested deeper than 64 levels, which is the most that is read.", false)]
    [InlineData(100_000, "The variables are nested deeper than 64 levels, which is the most that is read.", false)]
    public async Task Variables_are_nested_no_deeper_than_is_said(int levels, string message, bool isLocated)
    {
        string json = await Engine.RunAsync(
            "query ($a: Int) { echo(int: $a) }", $$"""{"a":{{new string('[', levels)}}{{new string(']', levels)}}}""");

        string locations = isLocated ? """ "locations": [{ "line": 1, "column": 8 }],""" : "";
        EngineFixture.AssertJson(
            $$"""{ "errors": [{ "message": "{{message}}",{{locations}} "extensions": { "code": "BAD_USER_INPUT" } }] }""", json);
    }

    [Theory]
    [InlineData("in a value", new byte[] { (byte)'{', (byte)'"', (byte)'a', (byte)'"', (byte)':', (byte)'"', 0xed, 0xa0, 0x80, (byte)'"', (byte)'}' })]
    [InlineData("in a name", new byte[] { (byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    public async Task Variables_must_be_UTF_8(string _, byte[] variables)
    {
        using ResponseWriter writer = new();
        GraphQLRequest request = new() { Query = "query ($a: String) { echo(string: $a) }", VariablesJson = variables };
        await Engine.ExecuteAsync(request, writer, TestContext.Current.CancellationToken);

        GraphQLError error = Assert.Single(writer.Errors);
        Assert.Equal("The variables hold bytes that are no UTF-8.", error.Message);
        Assert.Equal("BAD_USER_INPUT", error.Code);
    }

    /// <summary>Each error quotes the value that it stands in, so that without a limit the answer grows by the square of the request.</summary>
    [Fact]
    public async Task Errors_do_not_outgrow_the_request()
    {
        string members = string.Join(",", Enumerable.Range(0, 20_000).Select(index => $"\"unknown{index}\":1"));
        using ResponseWriter writer = new();
        GraphQLRequest request = new()
        {
            Query = "query ($p: Point) { echo(point: $p) }",
            VariablesJson = System.Text.Encoding.UTF8.GetBytes($"{{\"p\":{{\"x\":1,{members}}}}}"),
        };
        await Engine.ExecuteAsync(request, writer, TestContext.Current.CancellationToken);

        Assert.Equal(51, writer.Errors.Count);
        Assert.StartsWith("Variable \"$p\" got invalid value { x: 1, unknown0: 1, ", writer.Errors[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("…; Field \"unknown0\" is not defined by type \"Point\".", writer.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal("Too many errors processing variables, error limit reached. Execution aborted.", writer.Errors[50].Message);
        Assert.InRange(writer.WrittenMemory.Length, 50_000, 80_000);
    }

    [Theory]
    [InlineData("color", "Color", "…; Value \"ß")]
    [InlineData("int", "Int", "…; Int cannot represent non-integer value: \"ß")]
    public async Task A_long_value_is_quoted_in_part(string argument, string type, string expected)
    {
        using ResponseWriter writer = new();
        GraphQLRequest request = new()
        {
            Query = $"query ($v: {type}) {{ echo({argument}: $v) }}",
            VariablesJson = System.Text.Encoding.UTF8.GetBytes($$"""{"v":"{{new string('ß', 900_000)}}"}"""),
        };
        await Engine.ExecuteAsync(request, writer, TestContext.Current.CancellationToken);

        string message = Assert.Single(writer.Errors).Message;
        Assert.StartsWith($"Variable \"$v\" got invalid value \"ßßß", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 2_000, 2_100);
    }

    [Fact]
    public async Task A_null_for_a_directive_is_an_error_of_the_request() => EngineFixture.AssertJson(
        """
        {"errors":[{"message":"Argument \"if\" of non-null type \"Boolean!\" must not be null.",
          "locations":[{"line":1,"column":54}],"extensions":{"code":"BAD_USER_INPUT"}}]}
        """,
        await Engine.RunAsync("query ($b: Boolean = true) { __typename @include(if: $b) }", """{"b":null}"""));

    [Fact]
    public async Task A_condition_of_another_operation_s_fragment_is_not_asked_for() => EngineFixture.AssertJson(
        """{"data":{"__typename":"Query"}}""",
        await Engine.RunAsync(
            "query One($b: Int) { __typename ... @skip(if: true) { echo(int: $b) } } "
            + "query Other($b: Boolean!) { ...Unused } fragment Unused on Query { __typename @skip(if: $b) }",
            """{"b":null}""",
            "One"));
}
