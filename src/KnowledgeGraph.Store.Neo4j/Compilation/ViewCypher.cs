using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// The view as conditions that every hop has: what is known at the revision, and of the claims those that show on the day (or
/// happen within the window). Expressions that are null leave their condition out, or hold where they are null at run time.
/// </summary>
/// <param name="Revision">The revision to read at: a parameter or a variable.</param>
/// <param name="Imports">The variables that a subquery has to see for it.</param>
/// <param name="LastStart">The last day on which a claim may begin.</param>
/// <param name="FirstEnd">The first day on which a state may end.</param>
/// <param name="FirstDay">The first day on which an act may happen; an act without a window shows ever after.</param>
internal sealed record ViewCypher(
    string Revision, ImmutableArray<string> Imports, string? LastStart, string? FirstEnd, string? FirstDay)
{
    /// <summary>The node's values as they are known: its own, or those of the version that held at the revision.</summary>
    public string Values(string node) =>
        $"""
        CASE
          WHEN {node}.{PropertyNames.Recorded} <= {Revision} THEN {node}
          ELSE [({node})-[:{Labels.Had}]->(former) WHERE former.{PropertyNames.Recorded} <= {Revision} < former.{PropertyNames.Retracted} | former][0]
        END
        """;

    /// <summary>That the node is known, and not as another one.</summary>
    public string Exists(string node) => $"{IsKnown(node)} AND coalesce({Revision} < {node}.{PropertyNames.Merged}, true)";

    /// <summary>That the node is known, as itself or as another one.</summary>
    public string IsKnown(string node) => $"{node}.{PropertyNames.FirstRecorded} <= {Revision}";

    /// <summary>From a node, along the merges that are known, to itself or one that took it in; the last is the one that exists.</summary>
    /// <param name="merges">A variable for the merges.</param>
    public static string ToSurvivor(string merges) => $"-[{merges}:{Labels.MergedInto}*0..]->";

    /// <summary>That all of the merges are known.</summary>
    public string AreKnown(string merges) => $"all(merge IN {merges} WHERE merge.{PropertyNames.Revision} <= {Revision})";

    /// <summary>That the claim, or the piece of evidence, is known and not retracted.</summary>
    public IEnumerable<string> Live(string item) =>
    [
        $"{item}.{PropertyNames.Recorded} <= {Revision}",
        $"coalesce({Revision} < {item}.{PropertyNames.Retracted}, true)",
    ];

    /// <summary>That the claim is known and, on the view's days, so.</summary>
    public IEnumerable<string> Visible(string claim, ImmutableArray<ClaimKind> kinds)
    {
        foreach (var condition in Live(claim))
        {
            yield return condition;
        }

        if (LastStart is not null)
        {
            yield return $"coalesce({claim}.{PropertyNames.ValidFromFirst} <= {LastStart}, true)";
        }

        var acts = new ActTest(claim, kinds);
        if (FirstEnd is not null && !acts.HoldsAlways)
        {
            yield return acts.Or($"coalesce({FirstEnd} <= {claim}.{PropertyNames.ValidToLast}, true)");
        }

        if (FirstDay is not null && !acts.HoldsNever)
        {
            yield return acts.OrNot($"coalesce({FirstDay} <= {claim}.{PropertyNames.ValidFromLast}, true)");
        }
    }

    /// <summary>The view of a traversal, whose `knownAt` is left to the root.</summary>
    /// <param name="revision">The revision to read at.</param>
    public static ViewCypher Of(TraversalTime time, string revision, ImmutableArray<string> imports, ParameterTable parameters)
    {
        if (time.During is { } window)
        {
            var from = window.From is { } first ? parameters.Add("from", first) : null;
            var to = window.To is { } last ? parameters.Add("to", last) : null;
            return new ViewCypher(revision, imports, to, from, from);
        }

        var day = time.AsOf is { } given ? parameters.Add("day", given) : parameters.Today();
        return new ViewCypher(revision, imports, day, day, null);
    }
}
