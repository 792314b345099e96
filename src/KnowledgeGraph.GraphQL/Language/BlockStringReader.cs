using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads a StringValue between triple quotes (§2.9.4 of the specification).</summary>
internal ref struct BlockStringReader(SourceText source, int start)
{
    private readonly string _body = source.Body;
    private readonly int _start = start;
    private int _position = start + 3;

    public Token Read()
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        while (_position < _body.Length)
        {
            var rest = _body.AsSpan(_position);
            if (rest.StartsWith("\"\"\""))
            {
                lines.Add(line.ToString());
                return new Token(TokenKind.BlockString, _start, _position + 3, BlockString.Dedent(lines));
            }

            if (rest.StartsWith("\\\"\"\""))
            {
                line.Append("\"\"\"");
                _position += 4;
            }
            else if (rest[0] is '\n' or '\r')
            {
                lines.Add(line.ToString());
                line.Clear();
                _position += rest.StartsWith("\r\n") ? 2 : 1;
            }
            else
            {
                ReadScalar(line);
            }
        }

        throw new GraphQLSyntaxException(source, _position, "Unterminated string.");
    }

    private void ReadScalar(StringBuilder line)
    {
        var length = Characters.ScalarLength(_body, _position);
        if (length == 0)
        {
            throw new GraphQLSyntaxException(
                source,
                _position,
                $"Invalid character within String: {Characters.Describe(_body, _position)}.");
        }

        line.Append(_body, _position, length);
        _position += length;
    }
}
