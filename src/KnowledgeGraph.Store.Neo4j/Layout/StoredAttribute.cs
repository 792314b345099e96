using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Puts an attribute's value together again from the properties that <see cref="AttributeParts"/> made of it.</summary>
internal sealed class StoredAttribute(AttributeDefinition attribute)
{
    private readonly ImmutableArray<byte[]> names = [.. NamesOf(attribute).Select(Encoding.UTF8.GetBytes)];

    /// <summary>The value, or null where nothing is stored.</summary>
    public object? Read(CypherValue properties)
    {
        if (!properties.TryGet(names[0], out var first) || first.IsNull)
        {
            return null;
        }

        if (!attribute.IsList)
        {
            return Compose(first, names.Length > 1 ? properties[names[1]] : default, names.Length > 2 ? properties[names[2]] : default);
        }

        var elements = ImmutableArray.CreateBuilder<object>(first.Count);
        for (var i = 0; i < first.Count; i++)
        {
            elements.Add(Compose(
                first[i], names.Length > 1 ? properties[names[1]][i] : default, names.Length > 2 ? properties[names[2]][i] : default));
        }

        return elements.MoveToImmutable();
    }

    /// <summary>The properties that hold the value itself.</summary>
    public static IEnumerable<string> NamesOf(AttributeDefinition attribute) => attribute.Type switch
    {
        ValueType.Amount => [AttributeParts.Value(attribute), AttributeParts.Unit(attribute), AttributeParts.Bound(attribute)],
        ValueType.Identifier => [AttributeParts.Scheme(attribute), AttributeParts.Value(attribute)],
        _ => [attribute.Name],
    };

    private object Compose(CypherValue first, CypherValue second, CypherValue third) => attribute.Type switch
    {
        ValueType.Int => checked((int)first.Integer),
        ValueType.Float => first.Float,
        ValueType.Boolean => first.Boolean,
        ValueType.Date => first.Date,
        ValueType.DateTime => first.DateTime,
        ValueType.Amount => Amount.TryCreate(first.String, second.String, third.String, out var amount, out var error) ? amount : throw Unreadable(error),
        ValueType.Identifier => new Identifier(first.String, second.String),
        _ => ValueText.TryParse(attribute, first.String, out var value, out var error) ? value : throw Unreadable(error),
    };

    private CypherException Unreadable(string error) => new(CypherFailure.Malformed, $"The property {attribute.Name} can't be read: {error}");
}
