namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Lexing, parsing and printing beside graphql-js: the same texts are refused, at the same place, with the same words.</summary>
public sealed class SyntaxTests(ReferenceImplementation reference)
{
    private const int Cases = 2_000;
    private const int Batch = 500;

    [Fact]
    public Task Documents() => CompareAsync(1, random => new SyntaxGenerator(random).Document());

    [Fact]
    public Task Damaged_documents() => CompareAsync(2, random => new SyntaxGenerator(random).Damaged());

    [Fact]
    public Task Token_soups() => CompareAsync(3, random => new SyntaxGenerator(random).Soup());

    [Fact]
    public Task Strings() => CompareAsync(4, random => new LiteralGenerator(random).Quoted());

    [Fact]
    public Task Block_strings() => CompareAsync(5, random => new LiteralGenerator(random).Block());

    [Fact]
    public Task Numbers() => CompareAsync(6, random => new LiteralGenerator(random).Number());

    [Fact]
    public Task Comments() => CompareAsync(7, random => new LiteralGenerator(random).Comment());

    private async Task CompareAsync(int kind, Func<Random, string> generate)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(Seeds.Recipe);
        Random random = Seeds.For(kind);
        Disagreements found = new();
        for (int done = 0; done < Cases; done += Batch)
        {
            string[] sources = [.. Enumerable.Range(0, Batch).Select(_ => generate(random))];
            Task<Verdict[]> asked = reference.AskAsync([.. sources.Select(source => new Question("parse") { Source = source })]);
            Verdict[] ours = [.. sources.Select(Ours.Parse)];
            Verdict[] theirs = await asked;
            for (int i = 0; i < Batch; i++)
            {
                found.Compare(sources[i], ours[i], theirs[i], Deviations.OfSyntax);
            }
            int[] read = [.. Enumerable.Range(0, Batch).Where(i => ours[i].IsAccepted && theirs[i].IsAccepted)];
            Verdict[] printed = await reference.AskAsync(
                [.. read.Select(i => new Question("print") { Source = sources[i], Printed = ours[i].Text! })]);
            for (int i = 0; i < read.Length; i++)
            {
                ComparePrinted(found, sources[read[i]], ours[read[i]].Text!, printed[i].ThrowOnFault());
            }
        }
        found.AssertNone();
    }

    private static void ComparePrinted(Disagreements found, string source, string ours, Verdict theirs)
    {
        if (theirs.Same != true)
        {
            found.Add("printed with another meaning", $"{source}\n  printed:\n{ours}");
        }
        else if (Ours.Parse(ours).Text != ours)
        {
            found.Add("printed otherwise the second time", $"{source}\n  printed:\n{ours}");
        }
    }
}
