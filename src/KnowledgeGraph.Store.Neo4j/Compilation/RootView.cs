using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>The view of a whole statement. An instant of `knownAt` becomes a revision in its first clause.</summary>
internal static class RootView
{
    public static ViewCypher Of(TraversalTime time, CypherNames names, ParameterTable parameters, CypherBlock block)
    {
        if (time.KnownAt is not { } instant)
        {
            return ViewCypher.Of(time, parameters.Revision(), [], parameters);
        }

        var (revision, change) = (names.Fresh("revision"), names.Fresh("change"));
        block.Match($"({change}:{Labels.Revision})");
        block.Where($"{change}.{PropertyNames.RecordedAt} <= {parameters.Add("knownAt", instant)}");
        block.Where($"{change}.{PropertyNames.Number} <= {parameters.Revision()}");
        block.Add($"WITH coalesce(max({change}.{PropertyNames.Number}), 0) AS {revision}");
        return ViewCypher.Of(time, revision, [revision], parameters);
    }

    /// <summary>The newest published revision, which the statement's first clause reads, in place of one that it is told.</summary>
    public static ViewCypher OfNewest(TraversalTime time, CypherNames names, ParameterTable parameters, CypherBlock block)
    {
        var (revision, ledger) = (names.Fresh("revision"), names.Fresh("ledger"));
        block.Match($"({ledger}:{Labels.Ledger} {{id: 0}})");
        block.Add($"WITH {ledger}.revision AS {revision}");
        return ViewCypher.Of(time, revision, [revision], parameters);
    }

    /// <summary>The revision of a target that may have an instant of its own.</summary>
    public static string RevisionOf(string target, CypherNames names, ParameterTable parameters)
    {
        var change = names.Fresh("change");
        var inner = new CypherBlock();
        inner.Match($"({change}:{Labels.Revision})");
        inner.Where($"{change}.{PropertyNames.RecordedAt} <= {target}.{TargetParameter.KnownAt}");
        inner.Where($"{change}.{PropertyNames.Number} <= {parameters.Revision()}");
        inner.Add($"RETURN {change}.{PropertyNames.Number} ORDER BY {change}.{PropertyNames.Number} DESC LIMIT 1");
        return $"CASE WHEN {target}.{TargetParameter.KnownAt} IS NULL THEN {parameters.Revision()} "
            + $"ELSE coalesce(COLLECT {CypherBlock.Braces(inner.ToString())}[0], 0) END";
    }

    /// <summary>The view of a target that brings its own.</summary>
    public static ViewCypher Of(string target, string revision) => new(
        revision,
        ImmutableArray.Create(revision, target),
        $"{target}.{TargetParameter.LastStart}",
        $"{target}.{TargetParameter.FirstEnd}",
        $"{target}.{TargetParameter.FirstDay}");
}
