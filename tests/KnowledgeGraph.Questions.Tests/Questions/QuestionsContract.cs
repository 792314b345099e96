namespace KnowledgeGraph.Questions.Tests;

/// <summary>
/// The questions that the seeded graph must answer, each with its answer in a file beside its operation. With
/// `KG_UPDATE_ANSWERS=1` the files are written anew instead of compared: read the difference against docs/questions.md, and
/// the facts below still have to hold.
/// </summary>
public abstract partial class QuestionsContract(ServedBundles seed)
{
    private const string UpdateVariable = "KG_UPDATE_ANSWERS";

    public static TheoryData<string> Names => [.. Question.All.Select(question => question.Name)];

    public static TheoryData<string> NamesWithVariables =>
        [.. Question.All.Where(question => question.Variables is not null).Select(question => question.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_the_one_on_file(string name)
    {
        var question = Question.Find(name);
        var answer = Json.Format(await seed.AskAsync(question.Operation, question.Variables));
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            await File.WriteAllTextAsync(question.AnswerFile, answer, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(question.AnswerFile, TestContext.Current.CancellationToken), answer);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_question_gets_the_same_bytes_again(string name)
    {
        var question = Question.Find(name);
        var first = await seed.AskAsync(question.Operation, question.Variables);

        Assert.Equal(first, await seed.AskAsync(question.Operation, question.Variables));
    }

    [Theory]
    [MemberData(nameof(NamesWithVariables))]
    public async Task Variables_may_be_written_otherwise(string name)
    {
        var question = Question.Find(name);

        Assert.Equal(
            await seed.AskAsync(question.Operation, question.Variables),
            await seed.AskAsync(question.Operation, Json.Compact(question.Variables!)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_answer_carries_evidence_and_no_error(string name)
    {
        var answer = await AskAsync(name);

        Assert.False(answer.HasErrors, answer.Text);
        Assert.Contains("\"evidence\":[{", answer.Text, StringComparison.Ordinal);
        Assert.Contains("https://kyivindependent.com/how-europe-is-gearing-up-for-a-new-world-order", answer.Text, StringComparison.Ordinal);
    }

    private async Task<Answer> AskAsync(string name)
    {
        var question = Question.Find(name);
        return new Answer(await seed.AskAsync(question.Operation, question.Variables));
    }
}
