using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Filters of one claim of a relation together with what it leads to.</summary>
internal static class EdgeFilters
{
    public static string NameOf(RelationDefinition relation) => Naming.Relation(relation) + "EdgeFilter";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var relation in model.AllRelations())
        {
            var name = NameOf(relation);
            schema.AddInput(
                name,
                $"Conditions on a `{relation.Kind.Name}` claim and what it leads to: {FilterFields.Meaning}",
                new InputFields()
                    .AddConnectives(name)
                    .Add(
                        "node",
                        Naming.Filter(relation.Other.Name),
                        "On what it leads to.",
                        new EdgePartBinding(OrderTarget.Node))
                    .Add(
                        "claim",
                        Naming.Filter(relation.Kind.Name),
                        "On the claim.",
                        new EdgePartBinding(OrderTarget.Claim)));
        }
    }
}
