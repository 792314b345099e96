namespace KnowledgeGraph.Server.Tests.Endpoints;

/// <summary>Requests whose text came before are served from what was prepared then, each by its own name and variables.</summary>
public sealed class RepeatedRequestsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_text_answers_the_same_however_often_and_however_escaped()
    {
        const string expected = """{"data":{"a":"Query"}}""";

        Assert.Equal(expected, await AnswerAsync("""{"query":"{ a: __typename }"}"""));
        Assert.Equal(expected, await AnswerAsync("""{"query":"{ a: __typename }"}"""));
        Assert.Equal(expected, await AnswerAsync("""{"query":"{ \u0061: __typename }"}"""));
    }

    [Fact]
    public async Task The_operation_asked_for_by_name_is_the_one_that_runs()
    {
        const string query = "query A { a: __typename } query B { b: __typename }";

        var neither = await AnswerAsync($$"""{"query":"{{query}}"}""");
        Assert.Contains("Must provide operation name if query contains multiple operations.", neither);
        Assert.Equal("""{"data":{"a":"Query"}}""", await AnswerAsync($$"""{"query":"{{query}}","operationName":"A"}"""));
        Assert.Equal("""{"data":{"b":"Query"}}""", await AnswerAsync($$"""{"query":"{{query}}","operationName":"B"}"""));
        Assert.Equal(neither, await AnswerAsync($$"""{"query":"{{query}}"}"""));
    }

    [Fact]
    public async Task Each_request_has_its_own_variables()
    {
        const string query = "query ($no: Boolean!) { a: __typename @skip(if: $no) b: __typename }";

        Assert.Equal(
            """{"data":{"b":"Query"}}""", await AnswerAsync($$$"""{"query":"{{{query}}}","variables":{"no":true}}"""));
        Assert.Equal(
            """{"data":{"a":"Query","b":"Query"}}""", await AnswerAsync($$$"""{"query":"{{{query}}}","variables":{"no":false}}"""));
        Assert.Contains("was not provided", await AnswerAsync($$"""{"query":"{{query}}"}"""));
    }

    [Fact]
    public async Task More_texts_than_are_kept_are_answered_as_well()
    {
        // 40 texts of 64 kB: two and a half times what is kept.
        var comment = new string('x', 64 * 1024);
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(
                $$$"""{"data":{"a{{{i % 30}}}":"Query"}}""",
                await AnswerAsync($$"""{"query":"{ a{{i % 30}}: __typename } #{{comment}}"}"""));
        }
    }

    private async Task<string> AnswerAsync(string body)
    {
        using var response = await server.PostAsync(body);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
