namespace KnowledgeGraph.Traversals;

/// <summary>
/// A traversal as text: its identity in caches, what `kg explain` prints and what tests compare. Two traversals have one text
/// exactly when they ask for the same answer, byte for byte: start, filters with their values, orders, pages, projection under
/// its response keys, time. A view of today stays `today`, whichever day that is. docs/traversal-text.md describes the form.
/// </summary>
public static class CanonicalText
{
    /// <summary>On one line.</summary>
    public static string Of(Traversal traversal)
    {
        var writer = new CanonicalWriter();
        writer.Traversal(traversal);
        return writer.ToString();
    }

    /// <summary>The same for people: on indented lines. It differs in white space only.</summary>
    public static string Pretty(Traversal traversal) => CanonicalLayout.Indent(Of(traversal));
}
