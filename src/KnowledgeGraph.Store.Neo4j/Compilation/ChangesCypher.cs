using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What revisions recorded and retracted. Everything in a change is as it was at its revision.</summary>
internal static class ChangesCypher
{
    public static RootReader Compile(StatementScope scope, ChangesRoot root)
    {
        var change = scope.Names.Fresh("change");
        scope.Block.Match($"({change}:{Labels.Revision})");
        scope.Block.Where($"{change}.{PropertyNames.Number} > {scope.Parameters.Add("since", Math.Max(root.Since, 0))}");
        scope.Block.Where($"{change}.{PropertyNames.Number} <= {scope.View.Revision}");
        scope.Block.Add($"ORDER BY {change}.{PropertyNames.Number}");
        scope.Block.Add($"LIMIT {scope.Parameters.Add("first", (long)root.First)}");
        var reader = Return(scope, change, root.Shape, "collect({0})");
        return new ObjectListRootReader(reader);
    }

    public static RootReader Compile(StatementScope scope, ChangeRoot root)
    {
        var change = scope.Names.Fresh("change");
        scope.Block.Match($"({change}:{Labels.Revision} {{{PropertyNames.Number}: {scope.View.Revision}}})");
        return new ObjectRootReader(Return(scope, change, root.Shape, "{0}"), null);
    }

    private static ObjectReader Return(StatementScope scope, string change, ObjectShape shape, string form)
    {
        var revision = scope.Names.Fresh("revision");
        scope.Block.Bind($"{change}.{PropertyNames.Number}", revision);
        var then = scope with { View = scope.View with { Revision = revision, Imports = [revision] } };
        var map = new MapProjection();
        var slots = shape.Slots.OfType<ChangePartSlot>().Select(slot => Slot(then, map, change, slot)).ToArray();
        if (map.IsEmpty)
        {
            map.Variable(revision);
        }

        scope.Block.Add($"RETURN {form.Replace("{0}", map.Print(change), StringComparison.Ordinal)} AS {StatementCompiler.Answer}");
        return new ObjectReader(shape, slots);
    }

    private static SlotReader Slot(StatementScope scope, MapProjection map, string change, ChangePartSlot slot) => slot.Part switch
    {
        ChangePart.Revision => new ScalarReader(slot, map.Property(change, PropertyNames.Number), Scalars.Integer),
        ChangePart.RecordedAt => new ScalarReader(slot, map.Property(change, PropertyNames.RecordedAt), Scalars.DateTime),
        ChangePart.Author => new ScalarReader(slot, map.Property(change, PropertyNames.Author), Scalars.Text),
        ChangePart.Nodes => Nodes(scope, map, slot),
        ChangePart.Recorded => Claims(scope, map, slot, "recorded", PropertyNames.Recorded),
        _ => Claims(scope, map, slot, "retracted", PropertyNames.Retracted),
    };

    /// <summary>Of a node changed since, the version that the revision recorded is a former one.</summary>
    private static ItemListReader Nodes(StatementScope scope, MapProjection map, ChangePartSlot slot)
    {
        var inner = scope.Inner();
        var node = new NodePlace(inner, scope.Names.Fresh("node"), scope.Model.NodeKinds);
        var recorded = $"{PropertyNames.Recorded} = {scope.View.Revision}\nRETURN {node.Name}";
        inner.Block.Add($"CALL ({scope.View.Revision}) " + CypherBlock.Braces(
            $"MATCH ({node.Name}:{GraphModel.EntityName})\nWHERE {node.Name}.{recorded}\nUNION ALL\n"
            + $"MATCH ({node.Name}:{GraphModel.EntityName})-[:{Labels.Had}]->(version:{Labels.Version})\nWHERE version.{recorded}"));
        inner.Block.Add($"ORDER BY {node.Name}.{PropertyNames.Id}");
        var (expression, reader) = NodeProjection.Of(inner, node, slot.Shape!.Node!);
        return List(scope, inner, map, slot, "nodes", expression, reader);
    }

    private static ItemListReader Claims(StatementScope scope, MapProjection map, ChangePartSlot slot, string name, string property)
    {
        var inner = scope.Inner();
        var claim = scope.Names.Fresh("claim");
        var branches = scope.Model.ClaimKinds.Select(kind =>
            $"MATCH ()-[{claim}:{kind.Predicate}]->() WHERE {claim}.{property} = {scope.View.Revision} RETURN {claim}");
        inner.Block.Add($"CALL ({scope.View.Revision}) {CypherBlock.Braces(string.Join("\nUNION ALL\n", branches))}");
        inner.Block.Add($"ORDER BY {claim}.{PropertyNames.Id}");
        var place = new ClaimPlace(inner, claim, scope.Model.ClaimKinds, null, null, null);
        var (expression, reader) = ClaimProjection.Of(inner, place, slot.Shape!.Claim!);
        return List(scope, inner, map, slot, name, expression, reader);
    }

    private static ItemListReader List(
        StatementScope scope, StatementScope inner, MapProjection map, Slot slot, string name, string expression, ItemReader reader)
    {
        var list = scope.Names.Fresh(name);
        inner.Block.Add($"RETURN collect({expression}) AS {list}");
        scope.Block.Call(scope.Imports(null), inner.Block);
        return new ItemListReader(slot, map.Variable(list), reader);
    }
}
