using System.Collections.Immutable;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A property that holds an attribute's value or something derived from it.</summary>
/// <param name="Name">The property's name: `nameFolded`.</param>
/// <param name="Of">What it holds for a value that isn't null and isn't a list: a type that Cypher has.</param>
internal sealed record AttributePart(string Name, Func<object, object> Of);

/// <summary>
/// The properties that an attribute becomes. Values that Cypher has a type for (texts, numbers, dates, instants) are that; an enum
/// value is its name; what Cypher has no type for is taken apart, and has beside it what filters and orders go by.
/// </summary>
internal static class AttributeParts
{
    /// <summary>The folded text, by which filters and orders go.</summary>
    public static string Folded(string attribute) => attribute + "Folded";

    /// <summary>The first day of a partial date.</summary>
    public static string First(string attribute) => attribute + "First";

    /// <summary>The last day of a partial date.</summary>
    public static string Last(string attribute) => attribute + "Last";

    /// <summary>A text that sorts as the decimal number does (<see cref="DecimalOrder"/>).</summary>
    public static string Order(string attribute) => attribute + "Order";

    /// <summary>The number of an amount, as text; the value of an identifier. Of a list the list of them.</summary>
    public static string Value(AttributeDefinition attribute) => Composite(attribute, "Value");

    /// <summary>A text that sorts as the amount's number does.</summary>
    public static string ValueOrder(AttributeDefinition attribute) => Composite(attribute, "ValueOrder");

    public static string Unit(AttributeDefinition attribute) => Composite(attribute, "Unit");

    public static string UnitFolded(AttributeDefinition attribute) => Composite(attribute, "UnitFolded");

    /// <summary>The name of an amount's bound: `EXACT`.</summary>
    public static string Bound(AttributeDefinition attribute) => Composite(attribute, "Bound");

    public static string Scheme(AttributeDefinition attribute) => Composite(attribute, "Scheme");

    public static string SchemeFolded(AttributeDefinition attribute) => Composite(attribute, "SchemeFolded");

    public static string ValueFolded(AttributeDefinition attribute) => Composite(attribute, "ValueFolded");

    /// <summary>A property that tells whether an attribute has a value: of a list one that is as long as it.</summary>
    public static string PresenceOf(AttributeDefinition attribute) => attribute.Type switch
    {
        ValueType.Amount => Unit(attribute),
        ValueType.Identifier => Scheme(attribute),
        _ => attribute.Name,
    };

    /// <summary>Everything that is stored for an attribute.</summary>
    public static ImmutableArray<AttributePart> Of(AttributeDefinition attribute)
    {
        var name = attribute.Name;
        return attribute.Type switch
        {
            ValueType.String => [new(name, Same), new(Folded(name), value => Folding.Fold((string)value))],
            ValueType.PartialDate =>
            [
                new(name, value => ((PartialDate)value).ToString()),
                new(First(name), value => ((PartialDate)value).First),
                new(Last(name), value => ((PartialDate)value).Last),
            ],
            ValueType.Decimal =>
                [new(name, value => DecimalText.Print((decimal)value)), new(Order(name), value => DecimalOrder.Of((decimal)value))],
            ValueType.Amount =>
            [
                new(Value(attribute), value => DecimalText.Print(((Amount)value).Value)),
                new(ValueOrder(attribute), value => DecimalOrder.Of(((Amount)value).Value)),
                new(Unit(attribute), value => ((Amount)value).Unit),
                new(UnitFolded(attribute), value => Folding.Fold(((Amount)value).Unit)),
                new(Bound(attribute), value => ((Amount)value).Bound.Name()),
            ],
            ValueType.Identifier =>
            [
                new(Scheme(attribute), value => ((Identifier)value).Scheme),
                new(SchemeFolded(attribute), value => Folding.Fold(((Identifier)value).Scheme)),
                new(Value(attribute), value => ((Identifier)value).Value),
                new(ValueFolded(attribute), value => Folding.Fold(((Identifier)value).Value)),
            ],
            ValueType.Enum => [new(name, value => ((EnumValue)value).Name)],
            ValueType.Int => [new(name, value => (long)(int)value)],
            _ => [new(name, Same)],
        };
    }

    private static object Same(object value) => value;

    private static string Composite(AttributeDefinition attribute, string part) => attribute.Name + part + (attribute.IsList ? "s" : "");
}
