using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads a StringValue between single quotes, with its escapes (§2.9.4 of the specification).</summary>
internal ref struct QuotedStringReader(SourceText source, int start)
{
    private readonly string body = source.Body;
    private readonly int start = start;
    private int position = start + 1;

    public Token Read()
    {
        StringBuilder? decoded = null;
        var chunk = position;
        while (position < body.Length && body[position] is not ('\n' or '\r'))
        {
            var c = body[position];
            if (c == '"')
            {
                var tail = body[chunk..position];
                var value = decoded is null ? tail : decoded.Append(tail).ToString();
                return new Token(TokenKind.String, start, position + 1, value);
            }

            if (c == '\\')
            {
                decoded ??= new StringBuilder();
                decoded.Append(body, chunk, position - chunk);
                ReadEscape(decoded);
                chunk = position;
                continue;
            }

            SkipScalar();
        }

        throw new GraphQLSyntaxException(source, position, "Unterminated string.");
    }

    private void SkipScalar()
    {
        var length = Characters.ScalarLength(body, position);
        if (length == 0)
        {
            throw new GraphQLSyntaxException(
                source,
                position,
                $"Invalid character within String: {Characters.Describe(body, position)}.");
        }

        position += length;
    }

    private void ReadEscape(StringBuilder decoded)
    {
        var escaped = At(position + 1);
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
                position,
                $"Invalid character escape sequence: \"{Slice(2)}\"."),
        });
        position += 2;
    }

    private void ReadUnicodeEscape(StringBuilder decoded)
    {
        if (At(position + 2) == '{')
        {
            ReadVariableWidthEscape(decoded);
            return;
        }

        var code = FourHexDigits(position);
        if (code is >= 0 and < 0xD800 or > 0xDFFF)
        {
            decoded.Append((char)code);
            position += 6;
            return;
        }

        // Older clients write a supplementary character as the escapes of its two surrogates.
        if (code is >= 0xD800 and <= 0xDBFF && At(position + 6) == '\\' && At(position + 7) == 'u')
        {
            var trailing = FourHexDigits(position + 6);
            if (trailing is >= 0xDC00 and <= 0xDFFF)
            {
                decoded.Append((char)code).Append((char)trailing);
                position += 12;
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
            var c = At(position + size);
            if (c == '}')
            {
                if (size == 3 || !Rune.IsValid(code))
                {
                    throw InvalidUnicodeEscape(size + 1);
                }

                decoded.Append(new Rune(code).ToString());
                position += size + 1;
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

    private readonly char At(int position) => position < body.Length ? body[position] : '\0';

    private readonly string Slice(int size) => body.Substring(position, Math.Min(size, body.Length - position));

    private readonly GraphQLSyntaxException InvalidUnicodeEscape(int size) => new(
        source,
        position,
        $"Invalid Unicode escape sequence: \"{Slice(size)}\".");
}
