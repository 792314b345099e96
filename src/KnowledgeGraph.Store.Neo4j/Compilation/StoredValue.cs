using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// A property of an attribute as a statement reads it. What was recorded before the model had the attribute has no such property: where the
/// attribute has a default, that stands there, as on every store.
/// </summary>
internal static class StoredValue
{
    /// <param name="owner">The variable that has the attribute.</param>
    /// <param name="property">The attribute's own one, or one that stands beside it.</param>
    /// <param name="isOptional">Whether the variable may be null, which has no values.</param>
    public static string Of(string owner, AttributeDefinition attribute, string property, bool isOptional = false)
    {
        var stored = $"{owner}.{property}";
        if (DefaultOf(attribute, property) is not { } value)
        {
            return stored;
        }

        return isOptional ? $"coalesce({stored}, CASE WHEN {owner} IS NOT NULL THEN {value} END)" : $"coalesce({stored}, {value})";
    }

    public static string Of(string owner, AttributeDefinition attribute) => Of(owner, attribute, attribute.Name);

    /// <summary>Puts the property into a map of the owner's.</summary>
    /// <returns>The name that it stands under.</returns>
    public static string Into(MapProjection map, string owner, AttributeDefinition attribute, string property) =>
        map.Value(property, Of(owner, attribute, property));

    private static string? DefaultOf(AttributeDefinition attribute, string property)
    {
        if (attribute.Default is not { } value || attribute.IsList)
        {
            return null;
        }

        return AttributeParts.Of(attribute).FirstOrDefault(part => part.Name == property) is { } found ? Literal(found.Of(value)) : null;
    }

    private static string Literal(object value) => value switch
    {
        string text => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        double number => Real(number.ToString("R", CultureInfo.InvariantCulture)),
        DateOnly day => $"date('{day.ToString("O", CultureInfo.InvariantCulture)}')",
        DateTimeOffset instant => $"datetime('{instant.ToString("O", CultureInfo.InvariantCulture)}')",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>A whole number is of another type there.</summary>
    private static string Real(string number) =>
        number.AsSpan().ContainsAny('.', 'E') ? number.Replace("+", "", StringComparison.Ordinal) : number + ".0";
}
