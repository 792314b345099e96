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

        Assert.Contains("\"author\": \"seed\"", await browser.ReadRevisionAsync(2));
        Assert.Equal(3, await server.ImportTrialAsync("later"));
        var shown = await browser.ReadRevisionAsync(3);
        var complaints = await browser.CloseAsync();

        Assert.Contains("\"author\": \"trial\"", shown);
        Assert.Contains("\"name\": \"Topic later\"", shown);
        Assert.Equal([], complaints);
    }

    /// <summary>The pane breaks long lines.</summary>
    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
