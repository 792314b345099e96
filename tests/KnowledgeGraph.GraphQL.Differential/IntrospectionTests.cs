using System.Text.Json.Nodes;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Introspection beside graphql-js: the same answers, to the order of the members.</summary>
public sealed class IntrospectionTests(ReferenceImplementation reference)
{
    private const int Cases = 2_000;
    private const int Batch = 250;

    [Fact]
    public async Task Answers()
    {
        TestContext.Current.TestOutputHelper?.WriteLine(Seeds.Recipe);
        Random random = Seeds.For(30);
        Disagreements found = new();
        for (int done = 0; done < Cases; done += Batch)
        {
            string[] sources = [.. Enumerable.Range(0, Batch).Select(_ => IntrospectionGenerator.Query(random))];
            Task<Verdict[]> asked = reference.AskAsync([.. sources.Select(source => new Question("execute") { Source = source })]);
            Verdict[] ours = new Verdict[Batch];
            for (int i = 0; i < Batch; i++)
            {
                ours[i] = await Ours.ExecuteAsync(TestSchemas.Wide, sources[i]);
            }
            Verdict[] theirs = await asked;
            for (int i = 0; i < Batch; i++)
            {
                Compare(found, sources[i], ours[i], theirs[i].ThrowOnFault());
            }
        }
        found.AssertNone();
    }

    private static void Compare(Disagreements found, string source, Verdict ours, Verdict theirs)
    {
        if (!theirs.IsAccepted || !ours.IsAccepted)
        {
            found.Compare(source, ours, theirs, []);
            return;
        }
        string mine = Comparable(JsonNode.Parse(ours.Text!)!["data"]!);
        string other = Comparable(JsonNode.Parse(theirs.Text!)!);
        if (mine != other)
        {
            found.Add("answers", $"{source}\n  the engine:\n    {From(mine, other)}\n  the reference:\n    {From(other, mine)}");
        }
    }

    /// <summary>Without the spaces inside the braces of default values, which version 16 doesn't print and version 17 does.</summary>
    private static string Comparable(JsonNode data) =>
        data.ToJsonString().Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal);

    /// <summary>The text around where it begins to differ.</summary>
    private static string From(string text, string other)
    {
        int start = Math.Max(0, text.AsSpan().CommonPrefixLength(other) - 60);
        return text.Substring(start, Math.Min(200, text.Length - start));
    }
}
