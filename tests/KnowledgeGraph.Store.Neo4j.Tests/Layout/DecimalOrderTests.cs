namespace KnowledgeGraph.Store.Neo4j.Tests.Layout;

public sealed class DecimalOrderTests
{
    [Fact]
    public void Texts_sort_as_the_numbers_do()
    {
        decimal[] numbers =
        [
            decimal.MinValue, -1_000_000m, -10.5m, -10.25m, -9m, -0.0000000000000000000000000001m, 0m, 0.0000000000000000000000000001m, 0.1m, 2m,
            2.5m, 10m, 150_000_000_000m, decimal.MaxValue,
        ];
        Assert.Equal(numbers, numbers.Reverse().OrderBy(DecimalOrder.Of, StringComparer.Ordinal));
        Assert.Equal(numbers.Length, numbers.Select(DecimalOrder.Of).Distinct().Count());
    }

    [Fact]
    public void Trailing_zeros_change_nothing() => Assert.Equal(DecimalOrder.Of(2.5m), DecimalOrder.Of(2.500m));
}
