using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>The README's examples, held against the program so that they can't drift from it.</summary>
public sealed partial class EmbeddedReadmeTests(EmbeddedSeed seed)
{
    public static TheoryData<string, string> Examples =>
        [.. Example().Matches(Readme).Select(match => (match.Groups["query"].Value, match.Groups["answer"].Value))];

    private static string Readme { get; } = File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_answers_what_it_says(string query, string answer) =>
        Assert.Equal(Json.Format(answer), Json.Format(await seed.AskAsync(query)));

    [Fact]
    public void There_are_three_examples() => Assert.Equal(3, Examples.Count);

    [Fact]
    public void The_kind_of_claim_that_it_adds_is_in_the_schema()
    {
        var kind = Kind().Match(Readme).Groups["kind"].Value;
        var model = ModelLoader.Load("model.graphql", File.ReadAllText(Checkout.Model) + kind);
        var explanation = new OperationExplainer(PublicSchema.Derive(model))
            .Explain("""{ country(key: "country/fra") { recognises { nodes { name } } } recognitions { totalCount } }""");

        Assert.Equal(["country", "recognitions"], explanation.Select(field => field.ResponseKey));
    }

    [GeneratedRegex("```graphql\n(?<query>query .*?)```\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("```graphql\n(?<kind>\"A country recognises.*?)```", RegexOptions.Singleline)]
    private static partial Regex Kind();
}
