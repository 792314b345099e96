namespace KnowledgeGraph.Traversals;

/// <summary>Arithmetic on numbers from 0 up that stops at <see cref="long.MaxValue"/> instead of overflowing.</summary>
internal static class Saturating
{
    public static long Add(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    public static long Multiply(long left, long right) =>
        left != 0 && right > long.MaxValue / left ? long.MaxValue : left * right;

    /// <summary>A factor times a sum of three.</summary>
    public static long Multiply(long factor, long first, long second, long third = 0) =>
        Multiply(factor, Add(first, Add(second, third)));
}
