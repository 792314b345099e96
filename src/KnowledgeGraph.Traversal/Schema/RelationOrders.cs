using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Orders of relations: by the claim or by what it leads to.</summary>
internal static class RelationOrders
{
    public static string NameOf(RelationDefinition relation) => Naming.Relation(relation) + "EdgeOrder";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var relation in model.AllRelations())
        {
            schema.AddInput(
                NameOf(relation),
                $"A key by which `{relation.Kind.Name}` claims and what they lead to are ordered. {Orders.Meaning}",
                new InputFields()
                    .Add(
                        "node",
                        Naming.Order(relation.Other.Name),
                        "By what it leads to.",
                        new OrderTargetBinding(OrderTarget.Node))
                    .Add(
                        "claim",
                        Naming.Order(relation.Kind.Name),
                        "By the claim.",
                        new OrderTargetBinding(OrderTarget.Claim)));
        }
    }
}
