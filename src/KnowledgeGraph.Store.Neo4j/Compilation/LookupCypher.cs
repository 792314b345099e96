using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// Nodes and claims by id or key. A claim is there whether or not it shows on the view's day, and a retracted one too. What a
/// reference can name tells its form, so each is looked for in one index.
/// </summary>
internal static class LookupCypher
{
    private const string Survivor = "survivor";

    /// <summary>The place of the way among those of the statement: which of the readers knows what was found.</summary>
    private const string Way = "way";

    public static RootReader Compile(StatementScope scope, LookupRoot root, TraversalTime time)
    {
        var targets = root.Targets.Select((target, place) => LookupPlan.Of(scope.Model, root.Shape, target, place)).ToImmutableArray();
        var plans = targets.SelectMany(target => target.Ways).Distinct().OrderBy(way => way.Rank).ToList();
        if (plans.Count == 0)
        {
            scope.Block.Add($"RETURN null AS {StatementCompiler.Answer} LIMIT 0");
            return new LookupReader(root, time, []);
        }

        return targets is [var only] && plans is [var way]
            ? One(scope, root, time, only, way)
            : Several(scope, root, time, targets, plans);
    }

    private static LookupReader One(StatementScope scope, LookupRoot root, TraversalTime time, LookupPlan target, LookupWay way)
    {
        var reference = scope.Parameters.Add(way.Parameter, target.Reference);
        var (expression, survivor, reader) = way.Match(scope, root.Shape, reference);
        scope.Block.Add($"RETURN {expression} AS {StatementCompiler.Answer}, {survivor} AS {Survivor}");
        return new LookupReader(root, time, [reader]);
    }

    private static LookupReader Several(
        StatementScope scope, LookupRoot root, TraversalTime time, ImmutableArray<LookupPlan> targets, List<LookupWay> ways)
    {
        var hasOwnTimes = root.Targets.Any(target => target.Time != time) && root.Targets.Length > 1;
        ImmutableArray<object> maps = [.. targets.SelectMany(target => target.Ways.Select(way =>
            (object)new TargetParameter(target.Place, target.Reference, way.Name, hasOwnTimes ? root.Targets[target.Place].Time : null)))];
        var variable = scope.Names.Fresh("target");
        scope.Block.Add($"UNWIND {scope.Parameters.Add("targets", maps)} AS {variable}");
        if (hasOwnTimes)
        {
            var revision = scope.Names.Fresh("revision");
            scope.Block.Bind(RootView.RevisionOf(variable, scope.Names, scope.Parameters), revision);
            scope = scope with { View = RootView.Of(variable, revision) };
        }

        var readers = new List<ItemReader>();
        var branches = new List<string>();
        foreach (var way in ways)
        {
            var inner = scope.Inner();
            inner.Block.Add($"WITH * WHERE {variable}.{TargetParameter.KindName} = '{way.Name}'");
            var (expression, survivor, reader) = way.Match(inner, root.Shape, $"{variable}.{TargetParameter.ReferenceName}");
            inner.Block.Add(
                $"RETURN {expression} AS {StatementCompiler.Answer}, {survivor} AS {Survivor}, {readers.Count} AS {Way}");
            readers.Add(reader);
            branches.Add(inner.Block.ToString());
        }

        var imports = string.Join(", ", scope.View.Imports.Contains(variable) ? scope.View.Imports : scope.View.Imports.Insert(0, variable));
        scope.Block.Add($"CALL ({imports}) {CypherBlock.Braces(string.Join("\nUNION ALL\n", branches))}");
        scope.Block.Add(
            $"RETURN {StatementCompiler.Answer}, {Survivor}, {variable}.{TargetParameter.PlaceName} AS {TargetParameter.PlaceName}, {Way}");
        return new LookupReader(root, time, [.. readers]);
    }
}
