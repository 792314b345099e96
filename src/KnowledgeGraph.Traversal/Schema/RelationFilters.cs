using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Filters of what a node has over a relation: some, none, all, and how many.</summary>
internal static class RelationFilters
{
    public static string NameOf(RelationDefinition relation) => Naming.Relation(relation) + "RelationFilter";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var relation in model.AllRelations())
        {
            schema.AddInput(
                NameOf(relation),
                $"Conditions on the `{relation.Kind.Name}` claims of a node and what they lead to: {FilterFields.Meaning}",
                new InputFields()
                    .AddQuantifiers(EdgeFilters.NameOf(relation))
                    .Add("count", Comparisons.Of(schema, "Int"), "On how many there are.", new RelationCountBinding()));
        }
    }
}
