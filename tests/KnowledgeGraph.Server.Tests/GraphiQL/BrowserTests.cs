using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Server.Tests.Transports;

namespace KnowledgeGraph.Server.Tests.GraphiQL;

/// <summary>The page as a person uses it, in a browser; screenshots are left in `artifacts/`.</summary>
public sealed class BrowserTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task It_starts_with_a_question_and_shows_the_answer()
    {
        await using var server = await RunningServer.StartAsync();
        await using var browser = Browser.Open(new Uri(server.Client.BaseAddress!, "/graphiql"));
        var question = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Questions.Tests", "Questions", "06-who-dissented.graphql"),
            TestContext.Current.CancellationToken);
        var answer = (await server.QueryAsync(question)).ToJsonString(Plain);

        var shown = await browser.ReadAnswerAsync();
        var complaints = await browser.CloseAsync();

        Assert.Equal(WithoutSpace(answer), WithoutSpace(shown));
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task It_follows_the_changes_over_a_socket()
    {
        await using var server = await RunningServer.StartAsync();
        await using var browser = Browser.Open(new Uri(server.Client.BaseAddress!, "/graphiql"));
        await browser.ReadAnswerAsync();

        Assert.Contains("\"author\": \"seed\"", await FollowedAsync(browser, 2, "Follow the changes"));
        Assert.Equal(3, await server.ImportTrialAsync("later"));
        var shown = await FollowedAsync(browser, 3);
        var complaints = await browser.CloseAsync();

        Assert.Contains("\"author\": \"trial\"", shown);
        Assert.Contains("\"name\": \"Topic later\"", shown);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task It_executes_the_example_that_was_chosen_a_moment_ago()
    {
        await using var server = await RunningServer.StartAsync();
        await using var browser = Browser.Open(new Uri(server.Client.BaseAddress!, "/graphiql"));
        await browser.ReadAnswerAsync();

        var leaders = await browser.ReadAnswerWithAsync("\"name\": \"France\"", "graphiql-example.png", "Who leads the coalition");
        var backers = await browser.ReadAnswerWithAsync("\"totalCount\": 26", "graphiql-example.png", "How many EU members backed");
        var complaints = await browser.CloseAsync();

        Assert.DoesNotContain("\"errors\"", leaders + backers);
        Assert.Equal([], complaints);
    }

    private static Task<string> FollowedAsync(Browser browser, long revision, string? example = null) =>
        browser.ReadAnswerWithAsync($"\"revision\": {revision},", "graphiql-changes.png", example);

    /// <summary>The pane breaks long lines.</summary>
    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
