using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>
/// The values of attributes as text: how bundles and tables write them and how identities print them. What is printed reads
/// back as the same value.
/// </summary>
public static class ValueText
{
    /// <summary>Reads one value; of an attribute that is a list, one of its elements.</summary>
    /// <param name="value">Of the .NET type that <see cref="ValueType"/> states.</param>
    /// <param name="error">What is wrong and what to write instead.</param>
    public static bool TryParse(
        AttributeDefinition attribute, string text, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = null;
        switch (attribute.Type)
        {
            case ValueType.String or ValueType.Id:
                value = text;
                break;
            case ValueType.Enum:
                value = attribute.Enum!.Find(text);
                error = value is null ? ExpectedEnum(attribute.Enum, text) : null;
                break;
            case ValueType.Amount:
                value = Amount.TryParse(text, out var amount, out error) ? amount : null;
                break;
            case ValueType.Identifier:
                value = Identifier.TryParse(text, out var identifier, out error) ? identifier : null;
                break;
            case ValueType.Int or ValueType.Float or ValueType.Boolean or ValueType.Decimal:
                value = ParsePlain(attribute.Type, text, out error);
                break;
            default:
                value = ParseTemporal(attribute.Type, text, out error);
                break;
        }

        return value is not null;
    }

    /// <summary>The canonical text of one value.</summary>
    public static string Print(object value) => value switch
    {
        string text => text,
        EnumValue named => named.Name,
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        decimal number => DecimalText.Print(number),
        DateOnly day => DateText.Print(day),
        DateTimeOffset instant => DateTimeText.Print(instant),
        PartialDate or Amount or Identifier => value.ToString()!,
        _ => throw new ArgumentException($"{value.GetType()} is not the type of an attribute's value.", nameof(value)),
    };

    internal static string ExpectedEnum(EnumDefinition definition, string text) =>
        $"“{text}” is not a value of {definition.Name}"
        + Suggestion.DidYouMean(text, definition.Values.Select(value => value.Name), $": write one of {string.Join(", ", definition.Values)}.");

    private static object? ParsePlain(ValueType type, string text, out string? error)
    {
        const NumberStyles floatStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        object? value;
        (value, error) = type switch
        {
            ValueType.Int => (
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
                $"“{text}” is not a whole number from {int.MinValue} to {int.MaxValue}."),
            ValueType.Float => (
                double.TryParse(text, floatStyle, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
                $"“{text}” is not a number, such as 0.5."),
            ValueType.Decimal => (DecimalText.TryParse(text, out var exact) ? exact : null, DecimalText.Expected(text)),
            _ => ((object?)(text switch { "true" => true, "false" => false, _ => null }), $"“{text}” is not a truth value: write true or false."),
        };
        error = value is null ? error : null;
        return value;
    }

    private static object? ParseTemporal(ValueType type, string text, out string? error)
    {
        object? value;
        (value, error) = type switch
        {
            ValueType.Date => ((object?)(DateText.TryParse(text, out var day) ? day : null), DateText.Expected(text)),
            ValueType.DateTime => (DateTimeText.TryParse(text, out var instant) ? instant : null, DateTimeText.Expected(text)),
            _ => (PartialDate.TryParse(text, out var date) ? date : null, PartialDate.Expected(text)),
        };
        error = value is null ? error : null;
        return value;
    }
}
