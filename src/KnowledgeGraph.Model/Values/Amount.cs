using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model;

/// <summary>A quantity with its unit (`EUR`, `PERCENT_OF_GDP`). The value is stored exactly, its scale included.</summary>
public sealed record Amount(decimal Value, string Unit, AmountBound Bound)
{
    /// <summary>The most characters a unit may have.</summary>
    public const int MaxUnitLength = 64;

    /// <summary>Puts an amount together from the texts of its parts.</summary>
    /// <param name="bound">`EXACT`, `ABOUT`, `AT_LEAST` or `UP_TO`; null means `EXACT`.</param>
    /// <param name="error">What is wrong and what to write instead.</param>
    public static bool TryCreate(
        string? value,
        string? unit,
        string? bound,
        [NotNullWhen(true)] out Amount? amount,
        [NotNullWhen(false)] out string? error)
    {
        amount = null;
        error = null;
        var exactness = AmountBound.Exact;
        if (!DecimalText.TryParse(value, out var number))
        {
            error = value is null ? "The amount has no value: write one, such as 2.50." : DecimalText.Expected(value);
        }
        else if (!IsUnit(unit))
        {
            error = $"The amount needs a unit of 1 to {MaxUnitLength} characters, such as EUR or PERCENT_OF_GDP.";
        }
        else if (bound is not null && !AmountBounds.TryParse(bound, out exactness))
        {
            error = $"“{bound}” is not a bound: write EXACT, ABOUT, AT_LEAST or UP_TO.";
        }
        else
        {
            amount = new Amount(number, unit, exactness);
        }

        return amount is not null;
    }

    /// <summary>Reads `[BOUND ]VALUE UNIT`: `2.50 EUR`, `UP_TO 150000000000 EUR`.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Amount? amount, [NotNullWhen(false)] out string? error)
    {
        var parts = text.Split(' ');
        switch (parts)
        {
            case [var value, var unit]:
                return TryCreate(value, unit, null, out amount, out error);
            case [var bound, var value, var unit]:
                return TryCreate(value, unit, bound, out amount, out error);
            default:
                amount = null;
                error = $"“{text}” is not an amount: write a value and a unit, such as 2.50 EUR or UP_TO 150 EUR.";
                return false;
        }
    }

    /// <summary>As <see cref="TryParse"/> reads it; the bound stands first unless it is `EXACT`.</summary>
    public override string ToString() => Bound == AmountBound.Exact
        ? $"{DecimalText.Print(Value)} {Unit}"
        : $"{Bound.Name()} {DecimalText.Print(Value)} {Unit}";

    private static bool IsUnit([NotNullWhen(true)] string? unit) =>
        unit is { Length: > 0 and <= MaxUnitLength }
        && !unit.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));

    /// <summary>2.5 and 2.50 are two amounts, because the scale is part of what was given.</summary>
    public bool Equals(Amount? other) =>
        other is not null
        && Bound == other.Bound
        && Value == other.Value
        && Value.Scale == other.Value.Scale
        && string.Equals(Unit, other.Unit, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Value, Unit, Bound);
}
