namespace KnowledgeGraph.Questions.Tests;

/// <summary>Operations with their whole response.</summary>
public abstract class ApiContract(ServedBundles graph)
{
    protected ServedBundles Graph => graph;

    /// <param name="data">The exact value of `data`; the response must have nothing beside it.</param>
    protected Task AnswersAsync(string query, string data, string? variables = null) =>
        RespondsAsync(query, $$"""{"data":{{data}}}""", variables);

    /// <param name="error">The exact one entry of `errors`.</param>
    /// <param name="data">The exact value of `data`; left out where there is none.</param>
    protected Task RefusesAsync(string query, string error, string? data = null, string? variables = null) => RespondsAsync(
        query,
        data is null ? $$"""{"errors":[{{error}}]}""" : $$"""{"data":{{data}},"errors":[{{error}}]}""",
        variables);

    protected async Task RespondsAsync(string query, string response, string? variables = null) =>
        Assert.Equal(Json.Format(response), Json.Format(await graph.AskAsync(query, variables)));

    /// <summary>The key that a bundle gives a claim, without the bundle's name before it.</summary>
    protected static string WithoutBundle(string? key) => key![(key!.IndexOf('/', StringComparison.Ordinal) + 1)..];

    protected async Task<Answer> AskAsync(string query, string? variables = null)
    {
        var answer = new Answer(await graph.AskAsync(query, variables));
        Assert.False(answer.HasErrors, answer.Text);
        return answer;
    }
}
