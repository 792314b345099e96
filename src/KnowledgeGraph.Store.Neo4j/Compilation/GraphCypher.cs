using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What the graph holds at a revision, whatever day its claims are of.</summary>
internal static class GraphCypher
{
    public static RootReader Compile(StatementScope scope, GraphRoot root)
    {
        var map = new MapProjection();
        var slots = root.Shape.Slots.OfType<GraphPartSlot>().Select(slot => Slot(scope, map, slot)).ToArray();
        if (map.IsEmpty)
        {
            map.Value("revision", scope.View.Revision);
        }

        scope.Block.Add($"RETURN {map.Print(null)} AS {StatementCompiler.Answer}");
        return new ObjectRootReader(new ObjectReader(root.Shape, slots), null);
    }

    private static SlotReader Slot(StatementScope scope, MapProjection map, GraphPartSlot slot) => slot.Part switch
    {
        GraphPart.Revision => new ScalarReader(slot, map.Value("revision", scope.View.Revision), Scalars.Integer),
        GraphPart.RecordedAt => new ScalarReader(slot, RecordedAt(scope, map), Scalars.DateTime),
        GraphPart.ReportedOn => new ScalarReader(slot, ReportedOn(scope, map), Scalars.Date),
        GraphPart.ModelVersion => new ConstantReader(slot, scope.Model.Version),
        GraphPart.Nodes => new KindCountReader(
            slot, CountNodes(scope, map), [.. scope.Model.NodeKinds.Select(kind => (kind.KeyPrefix, kind.Name))]),
        _ => new KindCountReader(
            slot, CountClaims(scope, map), [.. scope.Model.ClaimKinds.Select(kind => (kind.Predicate, kind.Name))]),
    };

    private static string RecordedAt(StatementScope scope, MapProjection map)
    {
        var change = scope.Names.Fresh("change");
        var inner = scope.Seeing();
        inner.Block.Match($"({change}:{Labels.Revision} {{{PropertyNames.Number}: {scope.View.Revision}}})");
        inner.Block.Add($"RETURN {change}.{PropertyNames.RecordedAt}");
        return map.Value("recordedAt", $"COLLECT {CypherBlock.Braces(inner.Block.ToString())}[0]");
    }

    private static string ReportedOn(StatementScope scope, MapProjection map)
    {
        if (ReportedOnCypher.Attribute(scope.Model) is not { } attribute)
        {
            return map.Value("reportedOn", "null");
        }

        var inner = scope.Inner();
        var source = new NodePlace(inner, inner.Names.Fresh("source"), [scope.Model.Source]);
        var day = scope.Names.Fresh("reportedOn");
        inner.Block.Match($"({source.Name}:{scope.Model.Source.Name})");
        inner.Block.Where(scope.View.Exists(source.Name));
        inner.Block.Add($"RETURN max({StoredValue.Of(source.Values, attribute)}) AS {day}");
        scope.Block.Call(scope.Imports(null), inner.Block, day);
        return map.Variable(day);
    }

    private static string CountNodes(StatementScope scope, MapProjection map)
    {
        var inner = scope.Inner();
        var (node, kind, list) = (inner.Names.Fresh("node"), inner.Names.Fresh("kind"), scope.Names.Fresh("nodes"));
        inner.Block.Match($"({node}:{GraphModel.EntityName})");
        inner.Block.Where(scope.View.Exists(node));
        return Count(scope, inner, map, $"split({node}.{PropertyNames.Id}, '~')[0]", kind, list);
    }

    private static string CountClaims(StatementScope scope, MapProjection map)
    {
        var inner = scope.Inner();
        var (claim, kind, list) = (inner.Names.Fresh("claim"), inner.Names.Fresh("kind"), scope.Names.Fresh("claims"));
        inner.Block.Match($"(:{GraphModel.EntityName})-[{claim}:{Patterns.Types(scope.Model.ClaimKinds)}]->()");
        inner.Block.Where(scope.View.Live(claim));
        return Count(scope, inner, map, $"type({claim})", kind, list);
    }

    /// <summary>Counts what is matched by what says its kind.</summary>
    private static string Count(StatementScope scope, StatementScope inner, MapProjection map, string kindOf, string kind, string list)
    {
        var number = inner.Names.Fresh("number");
        inner.Block.Add($"WITH {kindOf} AS {kind}, count(*) AS {number}");
        inner.Block.Add($"RETURN collect([{kind}, {number}]) AS {list}");
        scope.Block.Call(scope.Imports(null), inner.Block, list);
        return map.Variable(list);
    }
}
