using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// Everything within some hops of some nodes, breadth first: each hop is a subquery that begins at what the one before found, and
/// finds nothing once there are more nodes than the limit allows.
/// </summary>
internal sealed class NeighborhoodCypher(StatementScope scope, NeighborhoodRoot root)
{
    private readonly string limit = scope.Parameters.Add("limit", (long)root.Limit);
    private readonly MapProjection map = new();

    public RootReader Compile()
    {
        var starts = new RequiredNodes(root.Of);
        var first = Start(starts);
        var nodes = first;
        var frontier = nodes;
        for (var hop = 0; hop < root.Hops && !root.Kinds.IsEmpty; hop++)
        {
            frontier = Hop(nodes, frontier);
            var all = scope.Names.Fresh("reached");
            scope.Block.Bind($"{nodes} + {frontier}", all);
            nodes = all;
        }

        var (taken, truncated) = (scope.Names.Fresh("taken"), scope.Names.Fresh("truncated"));
        scope.Block.Bind($"{nodes}[..{limit}]", taken);
        scope.Block.Bind($"size({nodes}) > {limit}", truncated);
        map.Variable(truncated);
        var slots = SlotsByKind<object>.WithValues(root.Shape.Slots).Select(slot => Slot(slot, taken, truncated)).ToArray();
        var found = map.Variable(starts.Find(scope));
        scope.Block.Add($"RETURN {map.Print(null)} AS {StatementCompiler.Answer}");
        return new NeighborhoodReader(new ObjectReader(root.Shape, slots), starts.Check(found), truncated, root.Limit);
    }

    private string Start(RequiredNodes starts)
    {
        var inner = scope.Inner();
        var node = inner.Names.Fresh("start");
        var list = scope.Names.Fresh("given");
        starts.Match(inner, node);
        inner.Block.Add($"ORDER BY {node}.{PropertyNames.Id}");
        inner.Block.Add($"RETURN collect(DISTINCT {node}) AS {list}");
        scope.Block.Call(scope.Imports(null), inner.Block, list);
        return list;
    }

    private string Hop(string reached, string frontier)
    {
        var inner = scope.Inner();
        var next = scope.Names.Fresh("next");
        var (node, claim, far) = (
            inner.Names.Fresh("near"), inner.Names.Fresh(Patterns.VariableOf(root.Kinds)), inner.Names.Fresh("far"));
        inner.Block.Add($"UNWIND CASE WHEN size({reached}) <= {limit} THEN {frontier} ELSE [] END AS {node}");
        inner.Block.Match($"({node})-[{claim}:{Patterns.Types(root.Kinds)}]-({far})");
        inner.Block.Where(scope.View.Visible(claim, root.Kinds));
        inner.Block.Where($"NOT {far} IN {reached}");
        inner.Block.Add($"WITH DISTINCT {far}");
        inner.Block.Add($"ORDER BY {far}.{PropertyNames.Id}");
        inner.Block.Add($"RETURN collect({far}) AS {next}");
        scope.Block.Call(scope.View.Imports.AddRange(new[] { reached, frontier }.Distinct()), inner.Block, next);
        return next;
    }

    private SlotReader Slot(Slot slot, string taken, string truncated) => slot switch
    {
        NeighborhoodNodesSlot nodes => Nodes(nodes, taken),
        NeighborhoodClaimsSlot claims => Claims(claims, taken),
        _ => new ScalarReader(slot, truncated, static (in Connection.CypherValue value, IAnswerSink sink) => sink.Boolean(value.Boolean)),
    };

    private ItemListReader Nodes(NeighborhoodNodesSlot slot, string taken)
    {
        var inner = scope.Inner();
        var node = new NodePlace(inner, inner.Names.Fresh("node"), scope.Model.NodeKinds);
        var list = scope.Names.Fresh("nodes");
        inner.Block.Add($"UNWIND {taken} AS {node.Name}");
        var (expression, reader) = NodeProjection.Of(inner, node, slot.Shape);
        inner.Block.Add($"RETURN collect({expression}) AS {list}");
        scope.Block.Call(scope.Imports(taken), inner.Block, list);
        return new ItemListReader(slot, map.Variable(list), reader);
    }

    /// <summary>The claims of which both ends were taken, by id.</summary>
    private SlotReader Claims(NeighborhoodClaimsSlot slot, string taken)
    {
        var list = scope.Names.Fresh("claims");
        if (root.Kinds.IsEmpty)
        {
            return new ItemListReader(slot, map.Value(list, "[]"), new ItemReader([], null));
        }

        var inner = scope.Inner();
        var claim = ClaimPlace.WithEnds(inner, root.Kinds);
        var (subject, @object) = (claim.End(ClaimEnd.Subject).Name, claim.End(ClaimEnd.Object).Name);
        inner.Block.Add($"UNWIND {taken} AS {subject}");
        inner.Block.Match($"({subject})-[{claim.Name}:{Patterns.Types(root.Kinds)}]->({@object})");
        inner.Block.Where(scope.View.Visible(claim.Name, root.Kinds));
        inner.Block.Where($"{@object} IN {taken}");
        inner.Block.Add($"ORDER BY {claim.Name}.{PropertyNames.Id}");
        var (expression, reader) = ClaimProjection.Of(inner, claim, slot.Shape);
        inner.Block.Add($"RETURN collect({expression}) AS {list}");
        scope.Block.Call(scope.Imports(taken), inner.Block, list);
        return new ItemListReader(slot, map.Variable(list), reader);
    }
}
