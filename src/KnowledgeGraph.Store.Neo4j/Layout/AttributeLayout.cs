using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The properties of a kind's attributes.</summary>
internal sealed class AttributeLayout(ImmutableArray<AttributeDefinition> attributes)
{
    private readonly ImmutableArray<ImmutableArray<AttributePart>> parts = [.. attributes.Select(AttributeParts.Of)];

    public ImmutableArray<AttributeDefinition> Attributes { get; } = attributes;

    /// <summary>The names of all properties that attributes become.</summary>
    public IEnumerable<string> Names => parts.SelectMany(each => each.Select(part => part.Name));

    /// <summary>Puts the properties of a record's values into a map. What has no value has no property, nor has an empty list.</summary>
    public void Write(ImmutableArray<object?> values, Dictionary<string, object?> into)
    {
        foreach (var attribute in Attributes)
        {
            if (values[attribute.Index] is { } value && value is not ImmutableArray<object> { Length: 0 })
            {
                foreach (var part in parts[attribute.Index])
                {
                    into[part.Name] = value is ImmutableArray<object> elements ? ListOf(elements, part) : part.Of(value);
                }
            }
        }
    }

    private static object?[] ListOf(ImmutableArray<object> elements, AttributePart part)
    {
        var list = new object?[elements.Length];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = part.Of(elements[i]);
        }

        return list;
    }
}
