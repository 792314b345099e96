using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>The page arguments of a connection (Relay's cursor connections, § Arguments).</summary>
internal static class PageCompiler
{
    public static Page Compile(FieldPlan field, ArgumentValues arguments, ImmutableArray<OrderKey> order)
    {
        var (first, last) = (Size(field, arguments, PageArguments.First), Size(field, arguments, PageArguments.Last));
        if (first is not null && last is not null)
        {
            throw field.Refuse(
                PageArguments.Last,
                $"`{PageArguments.First}` and `{PageArguments.Last}` are both given: give one of them.");
        }

        return new Page(
            last is null ? first ?? PageArguments.DefaultSize : null,
            Place(field, arguments, PageArguments.After, order),
            last,
            Place(field, arguments, PageArguments.Before, order));
    }

    private static int? Size(FieldPlan field, ArgumentValues arguments, string name) =>
        arguments.Int(name) is { } size ? Limits.Check(field, name, size, 0, PageArguments.MaxSize) : null;

    private static Keyset? Place(FieldPlan field, ArgumentValues arguments, string name, ImmutableArray<OrderKey> order)
    {
        if (arguments.String(name) is not { } cursor)
        {
            return null;
        }

        try
        {
            return CursorCodec.Decode(cursor, order);
        }
        catch (TraversalException refusal)
        {
            throw field.Refuse(name, $"`{name}`: {refusal.Message}", refusal.Code);
        }
    }
}
