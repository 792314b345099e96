namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads IntValue and FloatValue (§2.9.1, §2.9.2 of the specification).</summary>
internal ref struct NumberReader(SourceText source, int start)
{
    private readonly string _body = source.Body;
    private readonly int _start = start;
    private int _position = start;

    private readonly char Current => _position < _body.Length ? _body[_position] : '\0';

    public Token Read()
    {
        var kind = TokenKind.Int;
        if (Current == '-')
        {
            _position++;
        }

        ReadIntegerPart();
        if (Current == '.')
        {
            kind = TokenKind.Float;
            _position++;
            ReadDigits();
        }

        if (Current is 'E' or 'e')
        {
            kind = TokenKind.Float;
            _position++;
            if (Current is '+' or '-')
            {
                _position++;
            }

            ReadDigits();
        }

        // A number may not run into a name or another number ("lookahead restrictions").
        return Current == '.' || Characters.IsNameStart(Current)
            ? throw ExpectedDigit()
            : new Token(kind, _start, _position);
    }

    private void ReadIntegerPart()
    {
        if (Current != '0')
        {
            ReadDigits();
            return;
        }

        _position++;
        if (char.IsAsciiDigit(Current))
        {
            throw new GraphQLSyntaxException(
                source,
                _position,
                $"Invalid number, unexpected digit after 0: {Characters.Describe(_body, _position)}.");
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
            _position++;
        }
    }

    private readonly GraphQLSyntaxException ExpectedDigit() => new(
        source,
        _position,
        $"Invalid number, expected digit but got: {Characters.Describe(_body, _position)}.");
}
