namespace KnowledgeGraph.Questions.Tests.Neo4jStatements;

/// <summary>
/// The statements of the questions stand in files, to be read by people who know Cypher, and so that a change to them shows. With
/// `KG_UPDATE_ANSWERS=1` the files are written anew.
/// </summary>
public sealed class StatementSnapshotTests
{
    public static TheoryData<string> Names =>
        [.. Question.All.Where(question => QuestionStatements.Of(question.Operation, question.Variables).Count > 0).Select(question => question.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_question_becomes_the_statements_on_file(string name)
    {
        var text = string.Join("\n", QuestionStatements.Of(Question.Find(name).Operation, Question.Find(name).Variables).Select(field => $"// {name}: {field.Key}\n{field.Text}"));
        var file = Path.Combine(Checkout.Statements, name + ".cypher");
        if (Environment.GetEnvironmentVariable("KG_UPDATE_ANSWERS") == "1")
        {
            Directory.CreateDirectory(Checkout.Statements);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), text);
    }

    /// <summary>What a client gives is in the parameters, so the same operation with other values is the same statement.</summary>
    [Theory]
    [InlineData("country/fra", "country/deu", "a", "b")]
    [InlineData("country/fra", "country/deu", "x", "'] RETURN 1 //")]
    [InlineData("country/fra", "country/deu", "x", "$revision")]
    [InlineData("country/fra", "country/deu", "x", "\\\"}) DETACH DELETE n //\\n`")]
    public void Values_make_no_other_statement(string key, string otherKey, string value, string otherValue)
    {
        Assert.Equal(Lines(Ask(key, value)), Lines(Ask(otherKey, otherValue)));

        static string Ask(string key, string value) =>
            $$"""
            {
              country(key: "{{key}}") { ties(where: { claim: { evidence: { some: { locator: { contains: "{{value}}" } } } }, node: { name: { in: ["{{value}}"] } } }) { totalCount } }
              topics(where: { tags: { some: { startsWith: "{{value}}" } }, identifiers: { none: { scheme: { eq: "{{value}}" } } } }) { nodes { name } }
              search(text: "{{value}} a") { nodes { name } }
              node(id: "{{key}}") { id }
              timeline(of: ["{{key}}", "x{{value}}"]) { totalCount }
            }
            """;

        static IEnumerable<string> Lines(string operation) => QuestionStatements.Of(operation)
            .SelectMany(field => field.Text.Split('\n')).Where(line => !line.StartsWith("//", StringComparison.Ordinal));
    }
}
