using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Makes texts to parse: documents, damaged documents, and what looks like tokens.</summary>
internal sealed class SyntaxGenerator(Random random)
{
    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "@", "!", "|", "&", "$", "...", "..", ".", "query", "mutation", "subscription",
        "fragment", "on", "type", "interface", "union", "enum", "input", "scalar", "schema", "directive", "extend", "implements",
        "repeatable", "true", "false", "null", "a", "Name_1", "_", "__typename", "FIELD", "QUERY", "ENUM_VALUE", "0", "-1", "1.5", "01",
        "1.", "-", "1e", "1e5", "0xF", "\"s\"", "\"", "\"\"", "\"\"\"b\"\"\"", "\"\"\"", "#c\n", ",", "\n", "\uFEFF", "?", "'", "%", "é",
        "\uD83D\uDE00", "\uD800", "\0", "\u200B", "\\", "`", "~",
    ];

    private static readonly string[] Odd =
        ["\uD800", "\uDC00", "\uFEFF", "\0", "\u0007", "\u007F", "\u2028", "\uFFFF", "\uD83D\uDE00", "é", "\"\"\"", "\\", "\r", "\u000B"];

    private static readonly string[] SdlDefinitions =
        [.. TestSchemas.Wide.Document.Definitions.Select(definition => Printer.Print(definition)).Where(text => text.Length < 2_000)];

    /// <summary>An executable document or some definitions of types, well formed.</summary>
    public string Document()
    {
        string text = random.OneIn(4) ? Sdl() : DraftWriter.Write(DocumentGenerator.Generate(TestSchemas.Wide, random), random);
        return random.OneIn(10) ? "\uFEFF" + text : text;
    }

    /// <summary>A document with a few changes to its characters or its bytes.</summary>
    public string Damaged() => random.OneIn(2) ? DamagedCharacters(Document()) : DamagedBytes(Document());

    /// <summary>Tokens in an order that chance decides.</summary>
    public string Soup()
    {
        string start = random.OneIn(2) ? random.Of(["{ ", "query A(", "fragment F on ", "{ a(b: ", "type A ", "directive @d", "extend ", "\"d\" "]) : "";
        return start + string.Join(random.OneIn(3) ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Of(Tokens)));
    }

    private string Sdl() => string.Join("\n\n", Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
    {
        string definition = random.Of(SdlDefinitions);
        bool mayExtend = !definition.StartsWith('"') && !definition.StartsWith("directive", StringComparison.Ordinal);
        return mayExtend && random.OneIn(4) ? "extend " + definition : definition;
    }));

    private string DamagedCharacters(string text)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(text.Length + 1);
            int length = Math.Min(random.Next(1, 6), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, random.Of(Odd)),
                2 => text.Insert(at, random.Of(Tokens)),
                3 => text.Remove(at, length).Insert(at, random.Of(Tokens)),
                _ => random.OneIn(4) ? text[..at] : text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            };
        }
        return text;
    }

    private string DamagedBytes(string text)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)(random.OneIn(3) ? random.Next(256) : random.Next(' ', 127));
        }
        return System.Text.Encoding.UTF8.GetString(bytes);
    }
}
