using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The words of a node's searched texts, as the full-text index has them.</summary>
internal static class NodeWords
{
    /// <summary>The folded words, parted by spaces; null when there are none.</summary>
    public static string? Of(NodeRecord node)
    {
        var words = new StringBuilder();
        foreach (var attribute in node.Kind.Attributes)
        {
            if (attribute.IsSearched)
            {
                Append(words, node.Values[attribute.Index]);
            }
        }

        return words.Length > 0 ? words.ToString(0, words.Length - 1) : null;
    }

    private static void Append(StringBuilder words, object? value)
    {
        switch (value)
        {
            case string text:
                foreach (var word in Folding.Words(Folding.Fold(text)))
                {
                    words.Append(word).Append(' ');
                }

                break;
            case ImmutableArray<object> elements:
                foreach (var element in elements)
                {
                    Append(words, element);
                }

                break;
        }
    }
}
