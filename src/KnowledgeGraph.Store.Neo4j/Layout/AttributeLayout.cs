using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The properties of a kind's attributes.</summary>
internal sealed class AttributeLayout(ImmutableArray<AttributeDefinition> attributes)
{
    private readonly ImmutableArray<ImmutableArray<AttributePart>> parts = [.. attributes.Select(AttributeParts.Of)];
    private readonly ImmutableArray<StoredAttribute> stored = [.. attributes.Select(attribute => new StoredAttribute(attribute))];

    public ImmutableArray<AttributeDefinition> Attributes { get; } = attributes;

    /// <summary>The names of all properties that attributes become.</summary>
    public IEnumerable<string> Names => parts.SelectMany(each => each.Select(part => part.Name));

    /// <summary>Puts the properties of a record's values into a map. What has no value has no property, nor has an empty list.</summary>
    public void Write(ImmutableArray<object?> values, CypherParameters into)
    {
        foreach (var attribute in Attributes)
        {
            if (values[attribute.Index] is { } value && value is not ImmutableArray<object> { Length: 0 })
            {
                foreach (var part in parts[attribute.Index])
                {
                    into.Name(part.Name);
                    if (value is ImmutableArray<object> elements)
                    {
                        WriteList(elements, part, into);
                    }
                    else
                    {
                        WriteValue(part.Of(value), into);
                    }
                }
            }
        }
    }

    /// <summary>What is stored in a map of properties, in the order of the attributes; null where nothing is.</summary>
    /// <exception cref="CypherException">A property isn't what was written.</exception>
    public ImmutableArray<object?> Read(CypherValue properties)
    {
        var values = ImmutableArray.CreateBuilder<object?>(stored.Length);
        foreach (var attribute in stored)
        {
            values.Add(attribute.Read(properties));
        }

        return values.MoveToImmutable();
    }

    public static void WriteList(IEnumerable<object> elements, AttributePart part, CypherParameters into)
    {
        into.BeginList();
        foreach (var element in elements)
        {
            WriteValue(part.Of(element), into);
        }

        into.EndList();
    }

    private static void WriteValue(object value, CypherParameters into) => _ = value switch
    {
        string text => into.Value(text),
        long number => into.Value(number),
        double number => into.Value(number),
        bool truth => into.Value(truth),
        DateOnly day => into.Value(day),
        DateTimeOffset instant => into.Value(instant),
        _ => throw new ArgumentException($"Cypher has no {value.GetType()}.", nameof(value)),
    };
}
