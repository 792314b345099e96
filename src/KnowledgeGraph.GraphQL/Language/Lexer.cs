namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Cuts a source text into tokens (§2.1 of the specification).</summary>
internal struct Lexer(SourceText source)
{
    private readonly string body = source.Body;
    private int position;

    public SourceText Source { get; } = source;

    public Token Next()
    {
        SkipIgnored();
        var start = position;
        if (start == body.Length)
        {
            return new Token(TokenKind.EndOfFile, start, start);
        }

        var c = body[start];
        var punctuator = Punctuator(c);
        var token = punctuator != TokenKind.StartOfFile ? new Token(punctuator, start, start + 1)
            : Characters.IsNameStart(c) ? ReadName(start)
            : char.IsAsciiDigit(c) || c == '-' ? new NumberReader(Source, start).Read()
            : c == '"' ? ReadString(start)
            : c == '.' ? ReadDots(start)
            : throw UnexpectedCharacter(start);
        position = token.End;
        return token;
    }

    /// <summary>Ignored tokens: byte order mark, white space, line ends, commas and comments (§2.1.1–2.1.7).</summary>
    private void SkipIgnored()
    {
        while (position < body.Length)
        {
            switch (body[position])
            {
                case '\uFEFF' or '\t' or ' ' or ',' or '\n' or '\r':
                    position++;
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        while (position < body.Length && body[position] is not ('\n' or '\r'))
        {
            var length = Characters.ScalarLength(body, position);
            if (length == 0)
            {
                // A comment ends before a lone surrogate, which then can't begin a token.
                return;
            }

            position += length;
        }
    }

    private readonly Token ReadName(int start)
    {
        var end = start + 1;
        while (end < body.Length && Characters.IsNameContinue(body[end]))
        {
            end++;
        }

        return new Token(TokenKind.Name, start, end);
    }

    private readonly Token ReadString(int start) =>
        body.AsSpan(start).StartsWith("\"\"\"")
            ? new BlockStringReader(Source, start).Read()
            : new QuotedStringReader(Source, start).Read();

    private readonly Token ReadDots(int start)
    {
        var rest = body.AsSpan(start);
        if (rest.StartsWith("..."))
        {
            return new Token(TokenKind.Spread, start, start + 3);
        }

        if (rest.StartsWith(".."))
        {
            throw new GraphQLSyntaxException(Source, start, "Unexpected \"..\", did you mean \"...\"?");
        }

        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length - 1 : digits;
        throw digits == 0
            ? UnexpectedCharacter(start)
            : new GraphQLSyntaxException(
                Source,
                start,
                $"Invalid number, expected digit before \".\", did you mean \"0.{rest.Slice(1, digits)}\"?");
    }

    private readonly GraphQLSyntaxException UnexpectedCharacter(int position) => new(
        Source,
        position,
        body[position] == '\''
            ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
            : Characters.ScalarLength(body, position) > 0
                ? $"Unexpected character: {Characters.Describe(body, position)}."
                : $"Invalid character: {Characters.Describe(body, position)}.");

    private static TokenKind Punctuator(char c) => c switch
    {
        '!' => TokenKind.Bang,
        '$' => TokenKind.Dollar,
        '&' => TokenKind.Ampersand,
        '(' => TokenKind.ParenLeft,
        ')' => TokenKind.ParenRight,
        ':' => TokenKind.Colon,
        '=' => TokenKind.EqualsSign,
        '@' => TokenKind.At,
        '[' => TokenKind.BracketLeft,
        ']' => TokenKind.BracketRight,
        '{' => TokenKind.BraceLeft,
        '|' => TokenKind.Pipe,
        '}' => TokenKind.BraceRight,
        _ => TokenKind.StartOfFile,
    };
}
