using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Connection and edge types of relations: the edge carries the claim that leads to the node.</summary>
internal static class RelationConnections
{
    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var relation in model.AllRelations())
        {
            AddConnection(schema, relation);
            AddEdge(schema, relation);
        }
    }

    /// <summary>Every way to walk every kind of claim, once each, in the model's order.</summary>
    public static IEnumerable<RelationDefinition> AllRelations(this GraphModel model)
    {
        foreach (var kind in model.ClaimKinds)
        {
            yield return kind.Subject.Type.FindRelation(kind.Subject.Reverse)!;
            if (!kind.IsBothWays)
            {
                yield return kind.Object.Type.FindRelation(kind.Object.Reverse)!;
            }
        }
    }

    private static void AddConnection(SchemaDefinitions schema, RelationDefinition relation)
    {
        var name = Naming.Relation(relation);
        schema.AddObject(
            Naming.Connection(name),
            $"A page of what `{relation.Kind.Name}` claims lead to.",
            new OutputFields()
                .Add(
                    "totalCount",
                    "Int!",
                    "How many claims meet the conditions, on all pages.",
                    new ConnectionPartBinding(ConnectionPart.TotalCount))
                .Add(
                    "nodeCount",
                    "Int!",
                    "How many distinct nodes these claims lead to.",
                    new ConnectionPartBinding(ConnectionPart.NodeCount))
                .Add(
                    "edges",
                    $"[{Naming.Edge(name)}!]!",
                    "The page, one edge for each claim.",
                    new ConnectionPartBinding(ConnectionPart.Edges))
                .Add(
                    "nodes",
                    $"[{relation.Other.Name}!]!",
                    "The node of each edge; one that several claims lead to stands here as often.",
                    new ConnectionPartBinding(ConnectionPart.Nodes, ItemType.Of(relation.Other)))
                .AddPageInfo()
                .AddAggregate(Aggregates.NameOf(relation)));
    }

    private static void AddEdge(SchemaDefinitions schema, RelationDefinition relation)
    {
        var fields = new OutputFields()
            .AddCursor()
            .Add(
                "node",
                relation.Other.Name + "!",
                "What the claim leads to.",
                new ConnectionPartBinding(ConnectionPart.EdgeNode, ItemType.Of(relation.Other)))
            .Add(
                "claim",
                relation.Kind.Name + "!",
                "The claim that the edge stands for.",
                new ConnectionPartBinding(ConnectionPart.EdgeClaim, ItemType.Of(relation.Kind)));
        if (relation.Way == Way.Any)
        {
            fields.Add(
                "direction", "Direction!", "Which way the claim runs.", new ConnectionPartBinding(ConnectionPart.EdgeDirection));
        }

        schema.AddObject(Naming.Edge(Naming.Relation(relation)), $"A `{relation.Kind.Name}` claim and what it leads to.", fields);
    }
}
