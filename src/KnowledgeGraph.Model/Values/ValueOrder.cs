namespace KnowledgeGraph.Model;

/// <summary>The order of the values of an attribute; nulls and lists are the caller's business.</summary>
public static class ValueOrder
{
    /// <summary>
    /// Less than, equal to or greater than zero. Texts are ordered by their folded form, then as they are; enum values by their
    /// declaration; amounts by unit, then value, because a sum of money has no order across currencies.
    /// </summary>
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => CompareTexts(a, b),
        (EnumValue a, EnumValue b) => a.Index.CompareTo(b.Index),
        (Amount a, Amount b) => CompareAmounts(a, b),
        (Identifier a, Identifier b) => CompareIdentifiers(a, b),
        (IComparable a, _) when a.GetType() == right.GetType() => a.CompareTo(right),
        (PartialDate a, PartialDate b) => a.CompareTo(b),
        _ => throw new ArgumentException($"{left.GetType()} and {right.GetType()} have no order.", nameof(right)),
    };

    private static int CompareTexts(string left, string right)
    {
        var folded = TextOrder.Compare(Folding.Fold(left), Folding.Fold(right));
        return folded != 0 ? folded : TextOrder.Compare(left, right);
    }

    private static int CompareAmounts(Amount left, Amount right)
    {
        var byUnit = TextOrder.Compare(left.Unit, right.Unit);
        var byValue = byUnit != 0 ? byUnit : left.Value.CompareTo(right.Value);
        return byValue != 0 ? byValue : left.Bound.CompareTo(right.Bound);
    }

    private static int CompareIdentifiers(Identifier left, Identifier right)
    {
        var byScheme = TextOrder.Compare(left.Scheme, right.Scheme);
        return byScheme != 0 ? byScheme : TextOrder.Compare(left.Value, right.Value);
    }
}
