using System.Reflection;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>docs/api-errors.md tells of every code that the API serves, and of no other.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public void Every_error_has_its_line()
    {
        Type[] all = [typeof(ErrorCodes), typeof(StoreErrorCodes), typeof(AccessErrorCodes)];
        Assert.Equal(all.SelectMany(CodesOf).Order(StringComparer.Ordinal), CodesUnder("Errors"));
    }

    [Fact]
    public void Every_warning_has_its_line() => Assert.Equal(CodesOf(typeof(WarningCodes)).Order(StringComparer.Ordinal), CodesUnder("Warnings"));

    private static IEnumerable<string> CodesOf(Type constants) =>
        constants.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> CodesUnder(string title) => File.ReadAllText(Path.Combine(Checkout.Root, "docs", "api-errors.md"))
        .Split("\n## ")
        .Single(section => section.StartsWith(title + "\n", StringComparison.Ordinal))
        .Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1])
        .Order(StringComparer.Ordinal);
}
