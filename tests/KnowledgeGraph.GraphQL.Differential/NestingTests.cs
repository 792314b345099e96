namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>
/// Documents nested ten thousand levels deep. The reference implementation reads them or runs out of stack, which a server
/// doesn't survive in .NET: here they end in an error.
/// </summary>
public sealed class NestingTests(ReferenceImplementation reference)
{
    private const int Levels = 10_000;

    /// <summary>What every client's document keeps well below.</summary>
    private const int Harmless = 150;

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "{a", "{b}", "}" },
        { "{...on Query", "{b}", "}" },
        { "{...", "{b}", "}" },
        { "[", "1", "]" },
        { "{a:", "1", "}" },
        { "[{a:", "1", "}]" },
        { "[", "Int", "]" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Deep_documents_are_refused_and_shallow_ones_are_not(string open, string inner, string close)
    {
        Verdict refused = Ours.Parse(Document(open, inner, close, Levels));
        Verdict ours = Ours.Parse(Document(open, inner, close, Harmless / 2));
        Verdict[] theirs = await reference.AskAsync(
        [
            new("parse") { Source = Document(open, inner, close, Harmless / 2) },
            new("parse") { Source = Document(open, inner, close, Levels) },
        ]);

        Assert.Contains("nested more than", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
        Assert.True(ours.IsAccepted);
        Assert.True(theirs[0].ThrowOnFault().IsAccepted);
        Assert.Null(theirs[1].Fault);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{a")]
    [InlineData("{a(b:")]
    [InlineData("[")]
    [InlineData("query A($a:[")]
    [InlineData("{a @b(c:[")]
    [InlineData("...{")]
    public void What_never_ends_is_refused(string part)
    {
        string start = part.StartsWith('[') ? "{a(b:" : "";

        Assert.Single(Ours.Parse(start + string.Concat(Enumerable.Repeat(part, Levels))).Errors);
    }

    private static string Document(string open, string inner, string close, int levels)
    {
        string nested = string.Concat(Enumerable.Repeat(open, levels)) + inner + string.Concat(Enumerable.Repeat(close, levels));
        return inner switch
        {
            "{b}" => nested,
            "Int" => $"query ($a: {nested}) {{a}}",
            _ => $"{{a(b: {nested})}}",
        };
    }
}
