using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Tests.Access;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Docs;

/// <summary>
/// The examples of docs/writing.md are sent one after the other and answer what the page says, where it says it. With
/// `KG_UPDATE_ANSWERS=1` the answers are written anew.
/// </summary>
public sealed partial class WritingPageTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Page => Path.Combine(Repository.Root, "docs", "writing.md");

    [Fact]
    public async Task The_examples_answer_what_the_page_says()
    {
        server.Authorize($"Bearer {(await server.AddKeyAsync(CallerRole.Editor, "Ada Lovelace")).Text}");
        await Task.Delay(600, TestContext.Current.CancellationToken);
        var page = await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);
        var answered = page;
        foreach (Match example in Example().Matches(page))
        {
            var answer = (await server.QueryAsync(example.Groups["operation"].Value)).ToJsonString(Plain);
            Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
            if (example.Groups["answer"] is { Success: true } expected)
            {
                var place = expected.Index + answered.Length - page.Length;
                answered = string.Concat(answered.AsSpan(0, place), answer, answered.AsSpan(place + expected.Length));
            }
            else
            {
                Assert.Contains("\"userErrors\":[]", answer, StringComparison.Ordinal);
            }
        }

        if (Environment.GetEnvironmentVariable("KG_UPDATE_ANSWERS") == "1")
        {
            await File.WriteAllTextAsync(Page, answered, TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(answered, page);
        }
    }

    [GeneratedRegex(@"```graphql\n(?<operation>.*?)\n```(\n\n```json\n(?<answer>.*?)\n```)?", RegexOptions.Singleline)]
    private static partial Regex Example();
}
