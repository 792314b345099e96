namespace KnowledgeGraph.Questions.Tests;

/// <summary>docs/questions.md shows what the tests ask, not what they once asked.</summary>
public sealed class QuestionPageTests
{
    public static TheoryData<string> Names => QuestionsContract.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_shows_the_operation_under_its_question(string name)
    {
        var question = Question.Find(name);
        var lines = question.Operation.TrimEnd('\n').Split('\n');
        var operation = string.Join('\n', lines.SkipWhile(line => line.StartsWith('#')));
        var section = Page().Split("\n## ").Single(part => part.StartsWith(lines[0][2..] + "\n", StringComparison.Ordinal));

        Assert.Contains($"```graphql\n{operation}\n```", section, StringComparison.Ordinal);
        Assert.Contains("**Answer:** ", section, StringComparison.Ordinal);
        if (question.Variables is { } variables)
        {
            Assert.Contains($"```json\n{variables.TrimEnd('\n')}\n```", section, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_question_of_the_page_is_asked() =>
        Assert.Equal(Question.All.Count, Page().Split("\n## ").Length - 1);

    private static string Page() => File.ReadAllText(Path.Combine(Checkout.Root, "docs", "questions.md"));
}
