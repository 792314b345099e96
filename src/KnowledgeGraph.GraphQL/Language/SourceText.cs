namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A GraphQL document as text, with the name that messages give it.</summary>
public sealed class SourceText(string body, string name = "GraphQL request")
{
    private int[]? lineStarts;

    public string Body { get; } = body;

    public string Name { get; } = name;

    /// <summary>The line and column of a character, given its offset in UTF-16 code units.</summary>
    public SourceLocation GetLocation(int offset)
    {
        lineStarts ??= FindLineStarts(Body);
        var index = Array.BinarySearch(lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new SourceLocation(line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>LineTerminator of the specification (§2.1.2): LF, CR, or both as one.</summary>
    private static int[] FindLineStarts(string body)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\n' || (body[i] == '\r' && (i + 1 == body.Length || body[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
