namespace KnowledgeGraph.Store.Embedded;

/// <summary>A filter, ready to be asked of one item after another.</summary>
internal abstract class Condition
{
    public abstract bool Holds(View view, in Item item);
}

internal sealed class Constantly(bool holds) : Condition
{
    public static Constantly True { get; } = new(true);

    public static Constantly False { get; } = new(false);

    public override bool Holds(View view, in Item item) => holds;
}

internal sealed class All(Condition[] parts) : Condition
{
    public override bool Holds(View view, in Item item)
    {
        foreach (var part in parts)
        {
            if (!part.Holds(view, item))
            {
                return false;
            }
        }

        return true;
    }
}

internal sealed class Any(Condition[] parts) : Condition
{
    public override bool Holds(View view, in Item item)
    {
        foreach (var part in parts)
        {
            if (part.Holds(view, item))
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed class Not(Condition part) : Condition
{
    public override bool Holds(View view, in Item item) => !part.Holds(view, item);
}

/// <summary>The condition that stands for the item's kind.</summary>
internal sealed class ByKind(KindOf kindOf, Condition?[] conditions) : Condition
{
    public override bool Holds(View view, in Item item) => conditions[kindOf(view, item)]?.Holds(view, item) ?? false;
}

/// <summary>The elements of a list attribute.</summary>
internal sealed class OfElements(ListColumn column, Traversals.Quantifier quantifier, Condition? element) : Condition
{
    public override bool Holds(View view, in Item item)
    {
        var start = column.Start(item.Row);
        var end = start + column.Count(item.Row);
        for (var row = start; row < end; row++)
        {
            var holds = element?.Holds(view, item with { Row = row }) ?? true;
            if (holds != (quantifier == Traversals.Quantifier.All))
            {
                return quantifier == Traversals.Quantifier.Some;
            }
        }

        return quantifier != Traversals.Quantifier.Some;
    }
}
