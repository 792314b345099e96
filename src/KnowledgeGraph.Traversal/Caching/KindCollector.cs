using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Collects the kinds that one traversal reads: its starts and its projection. Where something may be of several kinds, all of them.</summary>
internal sealed class KindCollector
{
    private const char IdMark = '~';

    private readonly GraphModel model;
    private readonly KindConditions conditions;
    private readonly bool[] found;
    private readonly HashSet<(ObjectShape Shape, int Owner)> seen = [];

    public KindCollector(GraphModel model)
    {
        this.model = model;
        found = new bool[PublishedRevision.CountOf(model)];
        conditions = new KindConditions(model, found);
    }

    public KindSet ToSet() => new(model, [.. Enumerable.Range(0, found.Length).Where(place => found[place])]);

    /// <summary>False where what is read isn't told by the root: changes, counts, paths, names that are alike.</summary>
    public bool TryAdd(RootStep root)
    {
        switch (root)
        {
            case LookupRoot lookup:
                foreach (var target in lookup.Targets)
                {
                    Lookup(target.Reference, lookup.Shape);
                }

                break;
            case NodesRoot nodes:
                conditions.Nodes(nodes.Kinds);
                Connection(nodes.Connection, []);
                break;
            case ClaimsRoot claims:
                conditions.Claims(claims.Kinds);
                References(claims.Of);
                Connection(claims.Connection, claims.Kinds);
                break;
            case SearchRoot search:
                conditions.Nodes(search.Kinds);
                Connection(search.Connection, []);
                break;
            case NeighborhoodRoot neighborhood:
                conditions.Claims(neighborhood.Kinds);
                References(neighborhood.Of);
                Object(neighborhood.Shape, null);
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>
    /// A reference tells by its beginning what it can name: the prefix of a key, or the kind that an id begins with. Nodes are only merged
    /// into nodes of their kind. A claim's key tells nothing; it never has the mark of an id.
    /// </summary>
    private void Lookup(string reference, ItemShape shape)
    {
        if (KindOf(reference) is { } node)
        {
            conditions.Node(node);
            Object(shape.Node?.Kinds[node.Index], null);
        }
        else if (ClaimKindOf(reference) is { } claim)
        {
            conditions.Claim(claim);
            Object(shape.Claim?.Kinds[claim.Index], claim);
        }

        if (shape.Claim is not null && !reference.Contains(IdMark))
        {
            conditions.Claims(model.ClaimKinds);
            Item(new ItemShape(null, shape.Claim));
        }
    }

    private void References(ImmutableArray<string> references)
    {
        foreach (var reference in references)
        {
            conditions.Nodes(KindOf(reference) is { } kind ? [kind] : model.NodeKinds);
        }
    }

    private NodeKind? KindOf(string reference) =>
        model.FindKindOfKey(reference) ?? model.NodeKinds.FirstOrDefault(kind => BeginsWith(reference, kind.KeyPrefix));

    private ClaimKind? ClaimKindOf(string reference) =>
        model.ClaimKinds.FirstOrDefault(kind => BeginsWith(reference, kind.FieldName));

    private static bool BeginsWith(string reference, string prefix) =>
        reference.Length > prefix.Length && reference[prefix.Length] == IdMark && reference.StartsWith(prefix, StringComparison.Ordinal);

    /// <param name="claims">The kinds of the claims that it holds; empty for nodes, and for a relation its one kind.</param>
    private void Connection(ConnectionQuery connection, ImmutableArray<ClaimKind> claims, RelationDefinition? relation = null)
    {
        conditions.Filter(connection.Filter, claims, relation);
        foreach (var key in connection.Order)
        {
            conditions.Field(key.Field, claims);
            if (relation is not null && key.On == OrderTarget.Node)
            {
                conditions.Nodes(relation.Other.Kinds);
            }
        }

        foreach (var slot in connection.Shape.Slots)
        {
            Slot(slot, null, relation);
        }
    }

    private void Item(ItemShape shape)
    {
        foreach (var kind in model.NodeKinds)
        {
            if (shape.Node?.Kinds[kind.Index] is { } body)
            {
                conditions.Node(kind);
                Object(body, null);
            }
        }

        foreach (var kind in model.ClaimKinds)
        {
            if (shape.Claim?.Kinds[kind.Index] is { } body)
            {
                conditions.Claim(kind);
                Object(body, kind);
            }
        }
    }

    /// <summary>Shapes are shared a lot, so each is walked once.</summary>
    private void Object(ObjectShape? shape, ClaimKind? owner, RelationDefinition? relation = null)
    {
        if (shape is null || !seen.Add((shape, owner?.Index ?? -1)))
        {
            return;
        }

        foreach (var slot in shape.Slots)
        {
            Slot(slot, owner, relation);
        }
    }

    /// <param name="owner">The kind of claim that has the slot; null elsewhere.</param>
    /// <param name="relation">The relation whose connection, edge or aggregate has the slot; null elsewhere.</param>
    private void Slot(Slot slot, ClaimKind? owner, RelationDefinition? relation)
    {
        switch (slot)
        {
            case RelationSlot walked:
                conditions.Claim(walked.Relation.Kind);
                Connection(walked.Connection, [walked.Relation.Kind], walked.Relation);
                break;
            case BuiltInSlot { Field: BuiltIn.ReportedOn }:
                conditions.Node(model.Source);
                break;
            case GroupSlot { On: OrderTarget.Node } group when relation is not null:
                conditions.Nodes(relation.Other.Kinds);
                Object(group.Shape, owner, relation);
                break;
            case SupersededBySlot superseding when owner is not null:
                // What takes a claim's place is of the claim's kind.
                Object(superseding.Shape.Kinds[owner.Index], owner);
                break;
            default:
                if (SlotShapes.ItemOf(slot) is { } item)
                {
                    Item(item);
                }

                Object(SlotShapes.ObjectOf(slot), owner, relation);
                break;
        }
    }
}
