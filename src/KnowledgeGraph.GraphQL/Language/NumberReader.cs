namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads IntValue and FloatValue (§2.9.1, §2.9.2 of the specification).</summary>
internal ref struct NumberReader(SourceText source, int start)
{
    private readonly string body = source.Body;
    private readonly int start = start;
    private int position = start;

    private readonly char Current => position < body.Length ? body[position] : '\0';

    public Token Read()
    {
        var kind = TokenKind.Int;
        if (Current == '-')
        {
            position++;
        }

        ReadIntegerPart();
        if (Current == '.')
        {
            kind = TokenKind.Float;
            position++;
            ReadDigits();
        }

        if (Current is 'E' or 'e')
        {
            kind = TokenKind.Float;
            position++;
            if (Current is '+' or '-')
            {
                position++;
            }

            ReadDigits();
        }

        // A number may not run into a name or another number ("lookahead restrictions").
        return Current == '.' || Characters.IsNameStart(Current)
            ? throw ExpectedDigit()
            : new Token(kind, start, position);
    }

    private void ReadIntegerPart()
    {
        if (Current != '0')
        {
            ReadDigits();
            return;
        }

        position++;
        if (char.IsAsciiDigit(Current))
        {
            throw new GraphQLSyntaxException(
                source,
                position,
                $"Invalid number, unexpected digit after 0: {Characters.Describe(body, position)}.");
        }
    }

    private void ReadDigits()
    {
        if (!char.IsAsciiDigit(Current))
        {
            throw ExpectedDigit();
        }

        while (char.IsAsciiDigit(Current))
        {
            position++;
        }
    }

    private readonly GraphQLSyntaxException ExpectedDigit() => new(
        source,
        position,
        $"Invalid number, expected digit but got: {Characters.Describe(body, position)}.");
}
