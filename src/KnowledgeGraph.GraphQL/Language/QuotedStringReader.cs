using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads a StringValue between single quotes, with its escapes (§2.9.4 of the specification).</summary>
internal ref struct QuotedStringReader(SourceText source, int start)
{
    private readonly string _body = source.Body;
    private readonly int _start = start;
    private int _position = start + 1;

    public Token Read()
    {
        StringBuilder? decoded = null;
        var chunk = _position;
        while (_position < _body.Length && _body[_position] is not ('\n' or '\r'))
        {
            var c = _body[_position];
            if (c == '"')
            {
                var tail = _body[chunk.._position];
                var value = decoded is null ? tail : decoded.Append(tail).ToString();
                return new Token(TokenKind.String, _start, _position + 1, value);
            }

            if (c == '\\')
            {
                decoded ??= new StringBuilder();
                decoded.Append(_body, chunk, _position - chunk);
                ReadEscape(decoded);
                chunk = _position;
                continue;
            }

            SkipScalar();
        }

        throw new GraphQLSyntaxException(source, _position, "Unterminated string.");
    }

    private void SkipScalar()
    {
        var length = Characters.ScalarLength(_body, _position);
        if (length == 0)
        {
            throw new GraphQLSyntaxException(
                source,
                _position,
                $"Invalid character within String: {Characters.Describe(_body, _position)}.");
        }

        _position += length;
    }

    private void ReadEscape(StringBuilder decoded)
    {
        var escaped = At(_position + 1);
        if (escaped == 'u')
        {
            ReadUnicodeEscape(decoded);
            return;
        }

        decoded.Append(escaped switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw new GraphQLSyntaxException(
                source,
                _position,
                $"Invalid character escape sequence: \"{Slice(2)}\"."),
        });
        _position += 2;
    }

    private void ReadUnicodeEscape(StringBuilder decoded)
    {
        if (At(_position + 2) == '{')
        {
            ReadVariableWidthEscape(decoded);
            return;
        }

        var code = FourHexDigits(_position);
        if (code is >= 0 and < 0xD800 or > 0xDFFF)
        {
            decoded.Append((char)code);
            _position += 6;
            return;
        }

        // Older clients write a supplementary character as the escapes of its two surrogates.
        if (code is >= 0xD800 and <= 0xDBFF && At(_position + 6) == '\\' && At(_position + 7) == 'u')
        {
            var trailing = FourHexDigits(_position + 6);
            if (trailing is >= 0xDC00 and <= 0xDFFF)
            {
                decoded.Append((char)code).Append((char)trailing);
                _position += 12;
                return;
            }
        }

        throw InvalidUnicodeEscape(6);
    }

    private void ReadVariableWidthEscape(StringBuilder decoded)
    {
        var code = 0;
        // \u{ takes three characters, a scalar value at most six digits unless it is padded with zeros.
        for (var size = 3; size < 12; size++)
        {
            var c = At(_position + size);
            if (c == '}')
            {
                if (size == 3 || !Rune.IsValid(code))
                {
                    throw InvalidUnicodeEscape(size + 1);
                }

                decoded.Append(new Rune(code).ToString());
                _position += size + 1;
                return;
            }

            if (!char.IsAsciiHexDigit(c))
            {
                throw InvalidUnicodeEscape(size + 1);
            }

            code = (code << 4) | Convert.ToInt32(c.ToString(), 16);
        }

        throw InvalidUnicodeEscape(12);
    }

    private readonly int FourHexDigits(int escape)
    {
        var code = 0;
        for (var i = escape + 2; i < escape + 6; i++)
        {
            if (!char.IsAsciiHexDigit(At(i)))
            {
                return -1;
            }

            code = (code << 4) | Convert.ToInt32(At(i).ToString(), 16);
        }

        return code;
    }

    private readonly char At(int position) => position < _body.Length ? _body[position] : '\0';

    private readonly string Slice(int size) => _body.Substring(_position, Math.Min(size, _body.Length - _position));

    private readonly GraphQLSyntaxException InvalidUnicodeEscape(int size) => new(
        source,
        _position,
        $"Invalid Unicode escape sequence: \"{Slice(size)}\".");
}
