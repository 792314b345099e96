namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Makes texts around one literal: strings with escapes, block strings, numbers, comments.</summary>
internal sealed class LiteralGenerator(Random random)
{
    private static readonly string[] StringParts =
    [
        "a", " ", "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t", "\\u0041", "\\u00e9", "\\uD83D\\uDE00", "\\u{1F600}", "\\u{41}",
        "\\u{0000041}", "\\u{000000041}", "\\u{}", "\\u{D800}", "\\u{110000}", "\\u{10FFFF}", "\\u{12", "\\uD83D", "\\uDE00", "\\uDE00\\uD83D",
        "\\uD83D\\n", "\\uD83D\\u0041", "\\u12", "\\u12G4", "\\x", "\\u", "\\", "\uD83D\uDE00", "\uD83D", "\uDE00", "é", "\u0007", "\0",
        "\t", "\n", "\u007F", "\u0085", "\u2028", "\uFEFF", "'", "\"",
    ];

    private static readonly string[] BlockParts =
    [
        "a", " ", "  ", "\t", "\n", "\n  ", "\n    ", "\r\n", "\r", "\n\n", "\\\"\"\"", "\"", "\"\"", "\\", "\\n", "\\u0041", "\uD83D\uDE00",
        "\uD83D", "é", "\u0007", "\0", "text", "\u00A0", "\u2028", "\u0085", "\uFEFF", "\n \t",
    ];

    private static readonly string[] NumberParts =
        ["0", "1", "9", "12", "00", "-", "+", ".", "e", "E", "e+", "e-", "_", "a", "99999999999999999999", ".5", "x", "..", " ", "\"", "é", "\uD83D\uDE00"];

    /// <summary>A document with a string between single quotes.</summary>
    public string Quoted() => Around("\"" + Parts(StringParts, 6) + "\"");

    public string Block() => Around("\"\"\"" + Parts(BlockParts, 10) + "\"\"\"");

    public string Number() => Around(random.OneIn(3)
        ? new string('9', random.Next(1, 400)) + (random.OneIn(2) ? "." + new string('7', random.Next(1, 400)) : "") + (random.OneIn(2) ? "e999" : "")
        : Parts(NumberParts, 5));

    public string Comment() => $"{{ a #{Parts(StringParts, 5)}{random.Of(["\n", "\r", "\r\n", ""])} b }}";

    private string Around(string literal) => random.Next(5) switch
    {
        0 => literal + " type A { a: B }",
        1 => $"query ($a: B = {literal}) {{ a }}",
        2 => $"{{ a(b: [{literal}, {{ c: {literal} }}]) }}",
        _ => $"{{ a(b: {literal}) }}",
    };

    private string Parts(string[] parts, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.OneIn(3) ? "a" : random.Of(parts)));
}
