namespace KnowledgeGraph.Questions.Tests;

/// <summary>What is refused: with which message, where, and with which code.</summary>
public abstract class ErrorContract(ServedBundles graph) : ApiContract(graph)
{
    /// <summary>Root fields that can't be answered as they are asked: the column of what is wrong, and the message. The rest is answered.</summary>
    public static TheoryData<string, int, string> Refused => new()
    {
        { "countries(asOf: \"2025-03-07\", during: {}) { totalCount }", 42, "`asOf` and `during` are both given: give one of them." },
        {
            "countries(during: { from: \"2025-03-07\", to: \"2025-03-06\" }) { totalCount }", 22,
            "`during` runs from 2025-03-07 to 2025-03-06: give the earlier day first."
        },
        { "countries(first: 2, last: 2) { totalCount }", 32, "`first` and `last` are both given: give one of them." },
        { "countries(first: 1001) { totalCount }", 22, "`first` is 1001: give a number from 0 to 1000." },
        { "countries(first: -1) { totalCount }", 22, "`first` is -1: give a number from 0 to 1000." },
        { "countries(last: -3) { totalCount }", 22, "`last` is -3: give a number from 0 to 1000." },
        { "countries(after: \"nonsense!\") { totalCount }", 22, "`after`: This is no cursor: give one as an edge or the page info served it." },
        {
            "countries(order: [{ name: ASC, key: ASC }]) { totalCount }", 22,
            "An element of `order` names `key` and `name`: give each an element of its own, in the order in which they count."
        },
        { "countries(order: [{}]) { totalCount }", 22, "An element of `order` names no field of CountryOrder: give exactly one." },
        {
            "country(key: \"country~fra~dlast-week\") { name }", 20,
            "“country~fra~dlast-week” carries a view that can't be read, “~dlast-week”: give the id as it was served, or “country~fra” for today's view."
        },
        { "neighborhood(of: [\"country/isl\"], hops: 5) { truncated }", 46, "`hops` is 5: give a number from 0 to 4." },
        { "neighborhood(of: [\"country/isl\"], limit: 5001) { truncated }", 46, "`limit` is 5001: give a number from 1 to 5000." },
        { "timeline(of: []) { totalCount }", 21, "`of` is empty: name one node at least, or ask for `claims`." },
        { "changes(since: -1) { revision }", 20, "`since` is -1: give the newest revision that you have, or 0 for all." },
        { "search(text: \"a b c d e f g h i j k l m n o p q\") { totalCount }", 3, "A search has at most 16 words: give the ones that matter." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public Task A_field_is_refused_and_the_others_answered(string field, int column, string message) => RefusesAsync(
        $"{{\n  refused: {field}\n  graph {{ revision }}\n}}",
        $$"""
        {
          "message": {{System.Text.Json.JsonSerializer.Serialize(message)}},
          "locations": [{ "line": 2, "column": {{column}} }],
          "path": ["refused"],
          "extensions": { "code": "BAD_USER_INPUT" }
        }
        """,
        """{ "refused": null, "graph": { "revision": 2 } }""");

    /// <summary>Operations that are not valid: the message, and where.</summary>
    public static TheoryData<string, string, int, int> Invalid => new()
    {
        { "{ countries { nodes { nam } } }", "Cannot query field \"nam\" on type \"Country\". Did you mean \"name\"?", 1, 23 },
        {
            "{ countries(where: { nam: {} }) { totalCount } }",
            "Field \"nam\" is not defined by type \"CountryFilter\". Did you mean \"name\", \"and\", or \"not\"?", 1, 22
        },
        { "{ countries(where: { name: { eq: 3 } }) { totalCount } }", "String cannot represent a non string value: 3", 1, 34 },
        { "{ country { name } }", "Field \"country\" argument \"key\" of type \"ID!\" is required, but it was not provided.", 1, 3 },
        {
            "{ ties(where: { tieKind: { eq: LOVES } }) { totalCount } }",
            "Value \"LOVES\" does not exist in \"TieKind\" enum. Did you mean the enum value \"OWNS\"?", 1, 32
        },
        {
            "{ countries(asOf: \"7 March\") { totalCount } }",
            "Date cannot represent \"7 March\": write a day that exists, such as \"2025-03-06\".", 1, 19
        },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public Task An_operation_that_is_not_valid_is_not_begun(string operation, string message, int line, int column) => RefusesAsync(
        operation,
        $$"""
        {
          "message": {{System.Text.Json.JsonSerializer.Serialize(message)}},
          "locations": [{ "line": {{line}}, "column": {{column}} }],
          "extensions": { "code": "GRAPHQL_VALIDATION_FAILED" }
        }
        """);

    /// <summary>Variables that are not of their types.</summary>
    public static TheoryData<string, int, string> WrongVariables => new()
    {
        { """{ "first": "ten" }""", 8, "Variable \"$first\" got invalid value \"ten\"; Int cannot represent non-integer value: \"ten\"" },
        {
            """{ "day": "2025-02-30" }""", 21,
            "Variable \"$day\" got invalid value \"2025-02-30\"; Date cannot represent \"2025-02-30\": write a day that exists, such as \"2025-03-06\"."
        },
        {
            """{ "where": { "name": { "eq": 3 } } }""", 33,
            "Variable \"$where\" got invalid value 3 at \"where.name.eq\"; String cannot represent a non string value: 3"
        },
        {
            """{ "where": { "population": {} } }""", 33,
            "Variable \"$where\" got invalid value { population: {} }; Field \"population\" is not defined by type \"CountryFilter\"."
        },
    };

    [Theory]
    [MemberData(nameof(WrongVariables))]
    public Task A_variable_of_another_type_is_refused(string variables, int column, string message) => RefusesAsync(
        "query ($first: Int, $day: Date, $where: CountryFilter) { countries(first: $first, asOf: $day, where: $where) { totalCount } }",
        $$"""
        {
          "message": {{System.Text.Json.JsonSerializer.Serialize(message)}},
          "locations": [{ "line": 1, "column": {{column}} }],
          "extensions": { "code": "BAD_USER_INPUT" }
        }
        """,
        variables: variables);

    [Fact]
    public Task A_relation_is_refused_where_it_stands_and_its_root_field_with_it() => RefusesAsync(
        """
        {
          country(key: "country/fra") {
            name
            groups: memberOf(first: 2000) { totalCount }
          }
        }
        """,
        """
        {
          "message": "`first` is 2000: give a number from 0 to 1000.",
          "locations": [{ "line": 4, "column": 22 }],
          "path": ["country"],
          "extensions": { "code": "BAD_USER_INPUT" }
        }
        """,
        """{ "country": null }""");

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var answer = await AskAsync("{ countries(first: 1, order: [{ name: DESC }]) { pageInfo { endCursor } } }");
        var cursor = answer.String("countries.pageInfo.endCursor");

        await RefusesAsync(
            $$"""{ countries(first: 1, order: [{ name: ASC }], after: "{{cursor}}") { totalCount } }""",
            """
            {
              "message": "`after`: The cursor is of another order: a cursor holds only with the order that it was served under.",
              "locations": [{ "line": 1, "column": 47 }],
              "path": ["countries"],
              "extensions": { "code": "BAD_USER_INPUT" }
            }
            """,
            """{ "countries": null }""");
    }

    [Fact]
    public Task A_neighborhood_of_nobody_is_an_error() => RefusesAsync(
        """{ neighborhood(of: ["country/isl", "country/atl"]) { truncated } }""",
        """
        {
          "message": "“country/atl” names no node: give an id or a key; `search` finds them by name.",
          "locations": [{ "line": 1, "column": 3 }],
          "path": ["neighborhood"],
          "extensions": { "code": "UNKNOWN_NODE" }
        }
        """,
        """{ "neighborhood": null }""");

    [Fact]
    public Task A_timeline_of_nobody_is_an_error() => RefusesAsync(
        """{ timeline(of: ["country/isl", "country/atl"]) { totalCount } }""",
        """
        {
          "message": "“country/atl” names no node: give an id or a key; `search` finds them by name.",
          "locations": [{ "line": 1, "column": 3 }],
          "path": ["timeline"],
          "extensions": { "code": "UNKNOWN_NODE" }
        }
        """,
        """{ "timeline": null }""");

    [Fact]
    public async Task An_operation_may_nest_so_deep()
    {
        var deepest = Nested(11);
        Assert.Equal(24, deepest.Count(letter => letter == '{'));
        var answer = new Answer(await Graph.AskAsync(deepest));
        Assert.DoesNotContain("DEPTH_LIMIT_EXCEEDED", answer.Text, StringComparison.Ordinal);

        await RefusesAsync(
            Nested(14),
            """
            {
              "message": "The operation nests 30 levels of fields, and one may nest 25.",
              "locations": [{ "line": 1, "column": 1 }],
              "extensions": { "code": "DEPTH_LIMIT_EXCEEDED" }
            }
            """);
    }

    [Fact]
    public Task An_operation_may_cost_so_much() => RefusesAsync(
        "{ actors(first: 1000) { nodes { ties(first: 1000) { nodes { name } } } } }",
        """
        {
          "message": "The operation costs 1002001, and one operation may cost 500000; ask for fewer items per list or for fewer lists inside lists.",
          "extensions": { "code": "COST_LIMIT_EXCEEDED", "cost": 1002001, "limit": 500000 }
        }
        """);

    [Fact]
    public Task What_is_not_GraphQL_is_refused_where_it_goes_wrong() => RefusesAsync(
        "{ countries(first: ) { totalCount } }",
        """
        {
          "message": "Syntax Error: Unexpected \")\".",
          "locations": [{ "line": 1, "column": 20 }],
          "extensions": { "code": "GRAPHQL_PARSE_FAILED" }
        }
        """);

    /// <summary>France's groups, their members, those members' groups, and so on.</summary>
    private static string Nested(int hops)
    {
        var inner = "name";
        for (var hop = 0; hop < hops; hop++)
        {
            inner = $"memberOf(first: 1) {{ nodes {{ {inner} }} }}";
        }

        return $"{{ country(key: \"country/fra\") {{ {inner} }} }}";
    }
}
