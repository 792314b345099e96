namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A lexical token; <see cref="Value"/> is set only for strings, others are read from the source.</summary>
internal readonly struct Token(TokenKind kind, int start, int end, string? value = null)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public string? Value { get; } = value;

    /// <summary>How a message names the token: its kind and, when it has one, its value.</summary>
    public string Describe(SourceText source)
    {
        var value = Kind is TokenKind.Name or TokenKind.Int or TokenKind.Float ? source.Body[Start..End] : Value;
        return value is null ? Describe(Kind) : $"{Describe(Kind)} \"{value}\"";
    }

    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenLeft => "\"(\"",
        TokenKind.ParenRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        _ => kind.ToString(),
    };
}
