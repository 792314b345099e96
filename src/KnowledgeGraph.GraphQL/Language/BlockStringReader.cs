using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads a StringValue between triple quotes (§2.9.4 of the specification).</summary>
internal ref struct BlockStringReader(SourceText source, int start)
{
    private readonly string body = source.Body;
    private readonly int start = start;
    private int position = start + 3;

    public Token Read()
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        while (position < body.Length)
        {
            var rest = body.AsSpan(position);
            if (rest.StartsWith("\"\"\""))
            {
                lines.Add(line.ToString());
                return new Token(TokenKind.BlockString, start, position + 3, BlockString.Dedent(lines));
            }

            if (rest.StartsWith("\\\"\"\""))
            {
                line.Append("\"\"\"");
                position += 4;
            }
            else if (rest[0] is '\n' or '\r')
            {
                lines.Add(line.ToString());
                line.Clear();
                position += rest.StartsWith("\r\n") ? 2 : 1;
            }
            else
            {
                ReadScalar(line);
            }
        }

        throw new GraphQLSyntaxException(source, position, "Unterminated string.");
    }

    private void ReadScalar(StringBuilder line)
    {
        var length = Characters.ScalarLength(body, position);
        if (length == 0)
        {
            throw new GraphQLSyntaxException(
                source,
                position,
                $"Invalid character within String: {Characters.Describe(body, position)}.");
        }

        line.Append(body, position, length);
        position += length;
    }
}
