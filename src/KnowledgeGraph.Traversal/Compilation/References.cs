using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Ids and keys that a client gave, which may carry a view.</summary>
internal static class References
{
    /// <summary>The reference and the view that it carries.</summary>
    public static LookupTarget Split(FieldPlan field, string argument, string idOrKey) =>
        ViewSuffix.TrySplit(idOrKey, out var reference, out var time, out var error)
            ? new LookupTarget(reference, time)
            : throw field.Refuse(argument, error);

    public static string WithoutView(FieldPlan field, string argument, string idOrKey) => Split(field, argument, idOrKey).Reference;

    /// <summary>The references of a list argument, without their views; none where it wasn't given.</summary>
    public static ImmutableArray<string> List(FieldPlan field, ArgumentValues arguments, string name)
    {
        if (arguments.List(name) is not { } given)
        {
            return [];
        }

        Limits.CheckCount(field, name, given.Count);
        return [.. given.Select(reference => WithoutView(field, name, (string)reference!))];
    }
}
