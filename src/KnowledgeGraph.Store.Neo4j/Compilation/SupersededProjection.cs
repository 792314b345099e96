using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>The claim that took another's place, as far as the view's revision knows.</summary>
internal static class SupersededProjection
{
    public static SlotReader Into(StatementScope scope, MapProjection map, ClaimPlace claim, SupersededBySlot slot)
    {
        var inner = scope.Inner();
        var subject = Node(inner, claim, ClaimEnd.Subject);
        var @object = Node(inner, claim, ClaimEnd.Object);
        var name = inner.Names.Fresh("successor");
        inner.Block.Match($"({subject.Name})-[{name}:{Patterns.Types(claim.Kinds)}]->({@object.Name})");
        inner.Block.Where($"{name}.{PropertyNames.Id} = {claim.Name}.{PropertyNames.SupersededBy}");
        inner.Block.Where($"{claim.Name}.{PropertyNames.Retracted} <= {scope.View.Revision}");
        var (expression, reader) = ClaimProjection.Of(inner, new ClaimPlace(inner, name, claim.Kinds, subject, @object, null), slot.Shape);
        var found = scope.Names.Fresh("supersededBy");
        inner.Block.Add($"RETURN collect({expression})[0] AS {found}");
        scope.Block.Call(scope.Imports(claim.Name), inner.Block, found);
        return new ItemMemberReader(slot, map.Value(PropertyNames.SupersededBy, found), reader);
    }

    private static NodePlace Node(StatementScope scope, ClaimPlace claim, ClaimEnd end) => new(
        scope, scope.Names.Fresh(ClaimPlace.NameAt(claim.Kinds, end)), ClaimPlace.KindsAt(claim.Kinds, end));
}
