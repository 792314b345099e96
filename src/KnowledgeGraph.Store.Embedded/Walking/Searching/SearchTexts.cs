using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The texts of nodes that search covers, each list element for itself.</summary>
internal sealed class SearchTexts(GraphSnapshot graph)
{
    private readonly ImmutableArray<(AttributeDefinition Attribute, double Weight)>[] attributes =
        [.. graph.Model.NodeKinds.Select(SearchWeights.Of)];

    /// <summary>The texts of a node as it is known, in the model's order.</summary>
    public List<SearchText> Of(View view, in Item item)
    {
        var texts = new List<SearchText>();
        var kind = view.Nodes.KindOf(item.Index);
        foreach (var (attribute, weight) in attributes[kind])
        {
            switch (view.Nodes.Columns[kind][attribute].Get(item.Row))
            {
                case string text:
                    texts.Add(new SearchText(attribute.Name, text, weight));
                    break;
                case ImmutableArray<object> list:
                    texts.AddRange(list.OfType<string>().Select(text => new SearchText(attribute.Name, text, weight)));
                    break;
            }
        }

        return texts;
    }
}
