using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A text of a node that search covers: an attribute's value, or one element of a list.</summary>
/// <param name="Field">The attribute's name.</param>
/// <param name="Text">As it stands.</param>
/// <param name="Folded">The same folded.</param>
/// <param name="Weight">How much a match in it counts: see <see cref="SearchWeights"/>.</param>
public readonly record struct SearchText(string Field, string Text, string Folded, double Weight)
{
    public SearchText(string field, string text, double weight)
        : this(field, text, Folding.Fold(text), weight)
    {
    }
}

/// <summary>
/// How much the attributes marked `@search` count, by their order in the model: the first is what a node is called (1), the
/// second what it is called too (0.9), the others speak about it (0.5).
/// </summary>
public static class SearchWeights
{
    private const double Name = 1;
    private const double OtherName = 0.9;
    private const double Prose = 0.5;

    /// <summary>The searched attributes of a kind with their weights, in the model's order.</summary>
    public static ImmutableArray<(AttributeDefinition Attribute, double Weight)> Of(NodeType type) =>
        [.. type.Attributes.Where(attribute => attribute.IsSearched).Select((attribute, place) => (attribute, OfPlace(place)))];

    private static double OfPlace(int place) => place switch
    {
        0 => Name,
        1 => OtherName,
        _ => Prose,
    };
}
