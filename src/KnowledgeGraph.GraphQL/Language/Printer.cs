namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Writes a syntax tree as GraphQL text in one settled layout; reading it back gives the same tree.</summary>
public static class Printer
{
    /// <summary>The text of a node and everything below it, without a line end after it.</summary>
    public static string Print(SyntaxNode node)
    {
        var writer = new SyntaxWriter();
        writer.Write(node);
        return writer.ToString();
    }

    /// <summary>A string value between single quotes, escaped.</summary>
    public static string PrintString(string value)
    {
        var writer = new SyntaxWriter();
        writer.WriteQuoted(value);
        return writer.ToString();
    }
}
