using System.Collections.Immutable;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>What matching looks at of a node, as it is known in the view.</summary>
public sealed class MatchNode
{
    private readonly Func<AttributeDefinition, object?> valueOf;

    /// <param name="valueOf">
    /// The value of one of <see cref="AttributesOf"/>: what a record holds, or null where nothing or an empty list is stored.
    /// </param>
    public MatchNode(string id, NodeKind kind, Func<AttributeDefinition, object?> valueOf)
    {
        Id = id;
        Kind = kind;
        this.valueOf = valueOf;
        Names = [.. MatchName.Attributes(kind).SelectMany((attribute, place) => Elements(valueOf(attribute))
            .OfType<string>().Select(text => MatchName.Of(attribute.Name, text, place > 0)))];
        Identifiers = [.. kind.Attributes.Where(IsIdentifier).SelectMany(attribute => Elements(valueOf(attribute))
            .OfType<Identifier>().Select(identifier => new MatchIdentifier(attribute.Name, identifier.Scheme, identifier.Value)))];
        Keys = [.. Names.SelectMany(name => name.Words).Select(WordKey.Of).Distinct(StringComparer.Ordinal)];
    }

    public string Id { get; }

    public NodeKind Kind { get; }

    public ImmutableArray<MatchName> Names { get; }

    public ImmutableArray<MatchIdentifier> Identifiers { get; }

    /// <summary>The keys of all words of its names (<see cref="WordKey"/>).</summary>
    internal ImmutableArray<string> Keys { get; }

    /// <summary>The folded first name, by which equal scores are ordered.</summary>
    public string FoldedName => Names.IsEmpty ? "" : Names[0].Folded;

    /// <summary>The attributes that matching looks at: names, identifiers, and those of these names.</summary>
    public static IEnumerable<AttributeDefinition> AttributesOf(NodeKind kind, IReadOnlyCollection<string> properties) =>
        MatchName.Attributes(kind).Concat(kind.Attributes.Where(attribute => IsIdentifier(attribute) || properties.Contains(attribute.Name)))
            .Distinct();

    /// <summary>The values of an attribute as they are compared; empty where the node has none.</summary>
    internal IEnumerable<string> ComparedValues(AttributeDefinition attribute) =>
        Elements(valueOf(attribute)).Select(value => Compared(attribute, ValueText.Print(value)));

    /// <summary>A text as it is compared with an attribute's values: whatever the case and the accents, but an ID as it is.</summary>
    internal static string Compared(AttributeDefinition? attribute, string text) => attribute?.Type == ValueType.Id ? text : Folding.Fold(text);

    /// <summary>Whether the node has what a row says; null when it doesn't tell.</summary>
    internal bool? Agrees(MatchProperty property)
    {
        var attribute = Kind.FindAttribute(property.Name);
        var (isTold, value) = (false, Compared(attribute, property.Value));
        foreach (var own in attribute is null ? IdentifiersOf(property.Name) : ComparedValues(attribute))
        {
            if (own == value)
            {
                return true;
            }

            isTold = true;
        }

        return isTold ? false : null;
    }

    /// <summary>Whether no two nodes of the kind have a value of it in common: an identifier's, or one that is unique.</summary>
    internal bool Identifies(string property) => Kind.FindAttribute(property) is null or { IsUnique: true };

    /// <summary>Whether nodes are found by its values: texts find, of what else there is too few values tell nodes apart.</summary>
    internal static bool Finds(AttributeDefinition? attribute) => attribute?.Type is ValueType.String or ValueType.Id;

    private IEnumerable<string> IdentifiersOf(string scheme)
    {
        var folded = Folding.Fold(scheme);
        return Identifiers.Where(identifier => identifier.FoldedScheme == folded).Select(identifier => identifier.FoldedValue);
    }

    /// <summary>Whether it holds what other data sets call the node.</summary>
    public static bool IsIdentifier(AttributeDefinition attribute) => attribute.Type == ValueType.Identifier;

    private static IEnumerable<object> Elements(object? value) => value switch
    {
        null => [],
        ImmutableArray<object> list => list,
        _ => [value],
    };
}

/// <summary>An identifier of a node, compared folded.</summary>
public sealed record MatchIdentifier(string Field, string Scheme, string Value)
{
    internal string FoldedScheme { get; } = Folding.Fold(Scheme);

    internal string FoldedValue { get; } = Folding.Fold(Value);

    internal bool IsSame(MatchIdentifier other) => FoldedScheme == other.FoldedScheme && FoldedValue == other.FoldedValue;
}
