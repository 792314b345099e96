using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What revisions recorded and retracted. Everything in a change is as it was at its revision.</summary>
/// <param name="scope">With the change's revision as the view's.</param>
/// <param name="change">The variable of the `:Revision`.</param>
/// <param name="filter">Which nodes and claims are asked for; null for all.</param>
internal sealed class ChangesCypher(StatementScope scope, string change, ChangeFilter? filter)
{
    private readonly MapProjection map = new();

    public static RootReader Compile(StatementScope scope, ChangesRoot root)
    {
        var change = scope.Names.Fresh("change");
        scope.Block.Match($"({change}:{Labels.Revision})");
        scope.Block.Where($"{change}.{PropertyNames.Number} > {scope.Parameters.Add("since", Math.Max(root.Since, 0))}");
        scope.Block.Where($"{change}.{PropertyNames.Number} <= {scope.View.Revision}");
        var changes = At(scope, change, root.Where);
        changes.Filter();
        scope.Block.Add($"ORDER BY {change}.{PropertyNames.Number}");
        scope.Block.Add($"LIMIT {scope.Parameters.Add("first", (long)root.First)}");
        var reader = changes.Project(root.Shape);
        scope.Block.Add($"RETURN collect({changes.map.Print(change)}) AS {StatementCompiler.Answer}");
        return new ObjectListRootReader(reader);
    }

    public static RootReader Compile(StatementScope scope, ChangeRoot root)
    {
        var change = scope.Names.Fresh("change");
        scope.Block.Match($"({change}:{Labels.Revision} {{{PropertyNames.Number}: {scope.View.Revision}}})");
        var changes = At(scope, change, root.Where);
        changes.Filter();
        var reader = changes.Project(root.Shape);
        scope.Block.Add($"RETURN {changes.map.Print(change)} AS {StatementCompiler.Answer}");
        return new ObjectRootReader(reader, null);
    }

    private static ChangesCypher At(StatementScope scope, string change, ChangeFilter? filter)
    {
        var revision = scope.Names.Fresh("revision");
        scope.Block.Bind($"{change}.{PropertyNames.Number}", revision);
        return new ChangesCypher(scope with { View = scope.View with { Revision = revision, Imports = [revision] } }, change, filter);
    }

    /// <summary>Leaves out a revision of which nothing is asked for.</summary>
    private void Filter()
    {
        if (filter is null)
        {
            return;
        }

        var parts = new List<string>();
        if (filter.Nodes is not null)
        {
            parts.Add(Exists(Nodes));
        }

        if (filter.Claims is not null)
        {
            parts.Add(Exists(inner => Claims(inner, PropertyNames.Recorded)));
            parts.Add(Exists(inner => Claims(inner, PropertyNames.Retracted)));
        }

        scope.Block.Where(parts.Count == 0 ? "false" : $"({string.Join(" OR ", parts)})");
    }

    private string Exists(Func<StatementScope, Place> match)
    {
        var inner = scope.Seeing();
        match(inner);
        return inner.Block.Exists();
    }

    private ObjectReader Project(ObjectShape shape)
    {
        var slots = shape.Slots.OfType<ChangePartSlot>().Select(Slot).ToArray();
        if (map.IsEmpty)
        {
            map.Variable(scope.View.Revision);
        }

        return new ObjectReader(shape, slots);
    }

    private SlotReader Slot(ChangePartSlot slot)
    {
        switch (slot.Part)
        {
            case ChangePart.Revision:
                return new ScalarReader(slot, map.Property(change, PropertyNames.Number), Scalars.Integer);
            case ChangePart.RecordedAt:
                return new ScalarReader(slot, map.Property(change, PropertyNames.RecordedAt), Scalars.DateTime);
            case ChangePart.Author:
                return new ScalarReader(slot, map.Property(change, PropertyNames.Author), Scalars.Text);
            case ChangePart.Nodes:
                return List(slot, "nodes", inner =>
                {
                    var node = Nodes(inner);
                    inner.Block.Add($"ORDER BY {node.Name}.{PropertyNames.Id}");
                    return NodeProjection.Of(inner, node, slot.Shape!.Node!);
                });
            default:
                var (name, property) = slot.Part == ChangePart.Recorded
                    ? ("recorded", PropertyNames.Recorded)
                    : ("retracted", PropertyNames.Retracted);
                return List(slot, name, inner =>
                {
                    var claim = Claims(inner, property);
                    inner.Block.Add($"ORDER BY {claim.Name}.{PropertyNames.Id}");
                    return ClaimProjection.Of(inner, claim, slot.Shape!.Claim!);
                });
        }
    }

    private ItemListReader List(Slot slot, string name, Func<StatementScope, (string Expression, ItemReader Reader)> project)
    {
        var inner = scope.Inner();
        var (expression, reader) = project(inner);
        var list = scope.Names.Fresh(name);
        inner.Block.Add($"RETURN collect({expression}) AS {list}");
        scope.Block.Call(scope.Imports(null), inner.Block, list);
        return new ItemListReader(slot, map.Variable(list), reader);
    }

    /// <summary>Of a node changed since, the version that the revision recorded is a former one.</summary>
    private NodePlace Nodes(StatementScope inner)
    {
        var node = new NodePlace(inner, inner.Names.Fresh("node"), scope.Model.NodeKinds);
        if (filter is { Nodes: null })
        {
            inner.Block.Match($"({node.Name}:{GraphModel.EntityName})");
            inner.Block.Where("false");
            return node;
        }

        var recorded = $"{PropertyNames.Recorded} = {scope.View.Revision}\nRETURN {node.Name}";
        inner.Block.Add($"CALL ({scope.View.Revision}) " + CypherBlock.Braces(
            $"MATCH ({node.Name}:{GraphModel.EntityName})\nWHERE coalesce({node.Name}.{PropertyNames.Merged} <> {scope.View.Revision}, true) AND {node.Name}.{recorded}\nUNION ALL\n"
            + $"MATCH ({node.Name}:{GraphModel.EntityName})-[:{Labels.Had}]->(former:{Labels.Version})\nWHERE former.{recorded}"));
        FilterCypher.Apply(inner, filter?.Nodes, node);
        return node;
    }

    private ClaimPlace Claims(StatementScope inner, string property)
    {
        var claim = inner.Names.Fresh("claim");
        var place = new ClaimPlace(inner, claim, scope.Model.ClaimKinds, null, null, null);
        var isNone = filter is { Claims: null };
        var branches = scope.Model.ClaimKinds.Take(isNone ? 1 : int.MaxValue).Select(kind =>
            $"MATCH ()-[{claim}:{kind.Predicate}]->() WHERE {claim}.{property} = {(isNone ? "-1" : scope.View.Revision)} RETURN {claim}");
        inner.Block.Add($"CALL ({scope.View.Revision}) {CypherBlock.Braces(string.Join("\nUNION ALL\n", branches))}");
        FilterCypher.Apply(inner, filter?.Claims, place);
        return place;
    }
}
