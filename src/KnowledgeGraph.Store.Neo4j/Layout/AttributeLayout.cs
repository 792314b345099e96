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
        foreach (var (name, value) in PropertiesOf(values))
        {
            WriteProperty(value, into.Name(name));
        }
    }

    /// <summary>The properties of a record's values: each a type that Cypher has, or an array of those.</summary>
    public IEnumerable<KeyValuePair<string, object>> PropertiesOf(ImmutableArray<object?> values)
    {
        foreach (var attribute in Attributes)
        {
            if (values[attribute.Index] is { } value && value is not ImmutableArray<object> { Length: 0 })
            {
                foreach (var part in parts[attribute.Index])
                {
                    yield return new(part.Name, value is ImmutableArray<object> elements ? elements.Select(part.Of).ToArray() : part.Of(value));
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

    public static void WriteProperty(object value, CypherParameters into)
    {
        if (value is not object[] elements)
        {
            WriteValue(value, into);
            return;
        }

        into.BeginList();
        foreach (var element in elements)
        {
            WriteValue(element, into);
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
