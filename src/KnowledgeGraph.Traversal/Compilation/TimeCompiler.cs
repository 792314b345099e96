using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The time arguments of a root field; one that has none is read as of today.</summary>
internal static class TimeCompiler
{
    public static TraversalTime Compile(FieldPlan field, ArgumentValues arguments)
    {
        var asOf = (DateOnly?)arguments[TimeArguments.AsOf];
        var during = arguments.Object(TimeArguments.During);
        var knownAt = (DateTimeOffset?)arguments[TimeArguments.KnownAt];
        if (asOf is not null && during is not null)
        {
            throw field.Refuse(
                TimeArguments.During,
                $"`{TimeArguments.AsOf}` and `{TimeArguments.During}` are both given: give one of them.");
        }

        return asOf is null && during is null && knownAt is null
            ? TraversalTime.Now
            : new TraversalTime(asOf, during is null ? null : Window(field, during), knownAt);
    }

    private static Period Window(FieldPlan field, IReadOnlyDictionary<string, object?> during)
    {
        var window = new Period((DateOnly?)during.GetValueOrDefault("from"), (DateOnly?)during.GetValueOrDefault("to"));
        return window.From > window.To
            ? throw field.Refuse(
                TimeArguments.During,
                $"`{TimeArguments.During}` runs from {DateText.Print(window.From.Value)} to {DateText.Print(window.To.Value)}: "
                + "give the earlier day first.")
            : window;
    }
}
