using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// The shortest paths between two nodes, by the database's own search from both ends, which asks of each relationship and node as it comes
/// to it whether it may be taken. Ordered by the claims' ids, which takes seeing all of them; no more are kept than asked for.
/// </summary>
internal sealed class PathsCypher(StatementScope scope, PathsRoot root)
{
    private readonly string first = scope.Parameters.Add("first", (long)root.First);

    public RootReader Compile()
    {
        var given = new GivenNodes(scope, root.References);
        var (start, end) = (scope.Names.Fresh("start"), scope.Names.Fresh("goal"));
        scope.Block.Bind(given.Node(root.From, "a"), start);
        scope.Block.Bind(given.Node(root.To, "b"), end);
        string? avoided = null;
        if (!root.Avoid.IsEmpty)
        {
            avoided = scope.Names.Fresh("avoided");
            scope.Block.Bind(given.Nodes(root.Avoid, "avoid"), avoided);
        }

        var inner = scope.Inner();
        var (nodes, claims) = Search(inner, start, end, avoided);
        var map = new MapProjection();
        var slots = SlotsByKind<object>.WithValues(root.Shape.Slots).Select(slot => Slot(inner, map, slot, nodes, claims)).ToArray();
        var paths = scope.Names.Fresh("paths");
        inner.Block.Add($"RETURN collect({(map.IsEmpty ? "{}" : map.Print(null))}) AS {paths}");
        scope.Block.Call(Around(start, end, avoided), inner.Block, paths);
        var answer = new MapProjection();
        var found = answer.Value("found", given.Found());
        answer.Variable(paths);
        scope.Block.Add($"RETURN {answer.Print(null)} AS {StatementCompiler.Answer}");
        return new PathsReader(root, found, paths, new ObjectReader(root.Shape, slots));
    }

    private IEnumerable<string> Around(string start, string end, string? avoided) =>
        [start, end, .. avoided is null ? Array.Empty<string>() : [avoided], .. scope.View.Imports];

    /// <summary>A row for each path: its nodes and its claims, with one row more than asked for when there are more.</summary>
    private (string Nodes, string Claims) Search(StatementScope inner, string start, string end, string? avoided)
    {
        var (nodes, claims) = (inner.Names.Fresh("nodes"), inner.Names.Fresh("claims"));
        var none = inner.Inner().Block;
        none.Where($"{start} = {end}");
        none.Add($"RETURN [{start}] AS {nodes}, [] AS {claims}");
        if (!root.Kinds.IsEmpty)
        {
            none.Add("UNION ALL");
            Shortest(none, inner.Inner(), (start, end, avoided), (nodes, claims));
        }

        inner.Block.Call(Around(start, end, avoided), none, nodes);
        return (nodes, claims);
    }

    private void Shortest(CypherBlock block, StatementScope names, (string Start, string End, string? Avoided) of, (string Nodes, string Claims) found)
    {
        var (path, claim, node) = (names.Names.Fresh("path"), names.Names.Fresh(Patterns.VariableOf(root.Kinds)), names.Names.Fresh("node"));
        block.Where($"{of.Start} <> {of.End}");

        // The length can be no parameter. It is a number between limits.
        block.Match($"{path} = allShortestPaths(({of.Start})-[:{Patterns.Types(root.Kinds)}*..{root.MaxHops}]-({of.End}))");
        var conditions = CypherBlock.Shift(string.Join("\nAND ", names.View.Visible(claim, root.Kinds)), "  ");
        block.Where($"all({claim} IN relationships({path}) WHERE {conditions})");
        if (of.Avoided is not null)
        {
            block.Where($"none({node} IN nodes({path}) WHERE {node} IN {of.Avoided})");
        }

        block.Add($"WITH {path}");
        block.Add($"ORDER BY [{claim} IN relationships({path}) | {claim}.{PropertyNames.Id}]");
        block.Add($"LIMIT {first} + 1");
        block.Add($"RETURN nodes({path}) AS {found.Nodes}, relationships({path}) AS {found.Claims}");
    }

    private SlotReader Slot(StatementScope inner, MapProjection map, Slot slot, string nodes, string claims) => slot switch
    {
        PathNodesSlot through => Nodes(inner, map, through, nodes),
        PathStepsSlot steps when root.Kinds.IsEmpty => new ObjectListReader(steps, map.Value("steps", "[]"), new ObjectReader(steps.Shape, [])),
        PathStepsSlot steps => new PathStepsCypher(scope.Model, root.Kinds, steps).Into(inner, map, nodes, claims),
        _ => new ScalarReader(slot, map.Value("length", $"size({claims})"), Scalars.Integer),
    };

    private static ItemListReader Nodes(StatementScope outer, MapProjection map, PathNodesSlot slot, string nodes)
    {
        var inner = outer.Inner();
        var node = new NodePlace(inner, inner.Names.Fresh("node"), outer.Model.NodeKinds);
        var list = outer.Names.Fresh("through");
        inner.Block.Add($"UNWIND {nodes} AS {node.Name}");
        var (expression, reader) = NodeProjection.Of(inner, node, slot.Shape);
        inner.Block.Add($"RETURN collect({expression}) AS {list}");
        outer.Block.Call(outer.Imports(nodes), inner.Block, list);
        return new ItemListReader(slot, map.Value(list, list), reader);
    }
}
