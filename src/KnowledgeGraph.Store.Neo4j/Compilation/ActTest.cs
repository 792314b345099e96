using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Which claims are acts: all of a kind, none, or those with certain values of an attribute.</summary>
internal sealed class ActTest
{
    private readonly string? test;

    public ActTest(string claim, ImmutableArray<ClaimKind> kinds)
    {
        var always = kinds.Where(kind => ActValues(kind) is null && kind.Time == ClaimTime.Act).ToList();
        var never = kinds.Count(kind => ActValues(kind) is { } acts ? acts.Count == 0 && kind.Time == ClaimTime.State : kind.Time == ClaimTime.State);
        HoldsAlways = always.Count == kinds.Length;
        HoldsNever = never == kinds.Length;
        if (HoldsAlways || HoldsNever)
        {
            return;
        }

        var tests = new List<string>();
        if (always.Count > 0)
        {
            tests.Add(Patterns.TypeIsOneOf(claim, always));
        }

        foreach (var kind in kinds.Where(kind => ActValues(kind) is { Count: > 0 }))
        {
            tests.Add(ByValue(claim, kind, isAlone: kinds.Length == 1));
        }

        test = string.Join("\n  OR ", tests);
    }

    public bool HoldsAlways { get; }

    public bool HoldsNever { get; }

    /// <summary>The condition, which holds anyway for an act.</summary>
    public string Or(string condition) => test is null ? condition : $"({test}\n  OR {condition})";

    /// <summary>The condition, which holds anyway for a state.</summary>
    public string OrNot(string condition) => test is null ? condition : $"(NOT ({test})\n  OR {condition})";

    /// <summary>The values that make a claim an act, or null where no attribute decides.</summary>
    private static List<EnumValue>? ActValues(ClaimKind kind) => kind.TimeBy is { } timeBy
        ? [.. timeBy.Enum!.Values.Where(value => (value.Time ?? kind.Time) == ClaimTime.Act)]
        : null;

    private static string ByValue(string claim, ClaimKind kind, bool isAlone)
    {
        var timeBy = kind.TimeBy!;
        var values = string.Join(", ", ActValues(kind)!.Select(value => $"'{value.Name}'"));
        var otherwise = kind.Time == ClaimTime.Act ? "true" : "false";
        var test = $"coalesce({StoredValue.Of(claim, timeBy)} IN [{values}], {otherwise})";
        return isAlone ? test : $"type({claim}) = '{kind.Predicate}' AND {test}";
    }
}
