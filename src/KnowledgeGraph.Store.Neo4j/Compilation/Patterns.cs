using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>How kinds stand in patterns.</summary>
internal static class Patterns
{
    /// <summary>The relationship types of some kinds: `MEMBER_OF|PART_OF`.</summary>
    public static string Types(IEnumerable<ClaimKind> kinds) => string.Join("|", kinds.Select(kind => kind.Predicate));

    public static string TypeIsOneOf(string claim, IReadOnlyList<ClaimKind> kinds) => kinds is [var only]
        ? $"type({claim}) = '{only.Predicate}'"
        : $"type({claim}) IN [{string.Join(", ", kinds.Select(kind => $"'{kind.Predicate}'"))}]";

    /// <summary>The label that nodes of just these kinds have: an interface's where they are all that implement it.</summary>
    public static string Label(GraphModel model, ImmutableArray<NodeKind> kinds) => kinds switch
    {
        [var only] => only.Name,
        _ when model.Interfaces.FirstOrDefault(type => type.Kinds.Length == kinds.Length && type.Kinds.All(kinds.Contains)) is { } type =>
            type.Name,
        _ => string.Join("|", kinds.Select(kind => kind.Name)),
    };

    /// <summary>A variable's name for nodes of these kinds: `country`, `actor`.</summary>
    public static string VariableOf(GraphModel model, ImmutableArray<NodeKind> kinds)
    {
        var label = Label(model, kinds);
        return label.Contains('|', StringComparison.Ordinal) ? "node" : FieldNames.Of(label);
    }

    /// <summary>A variable's name for claims of these kinds: `membership`, `claim`.</summary>
    public static string VariableOf(ImmutableArray<ClaimKind> kinds) => kinds is [var only] ? only.FieldName : "claim";
}
