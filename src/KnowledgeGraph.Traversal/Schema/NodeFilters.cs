using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Filters of nodes: id, key, attributes, relations, and for an interface a branch per kind.</summary>
internal static class NodeFilters
{
    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var type in model.Interfaces)
        {
            schema.AddInput(Naming.Filter(type.Name), Describe(type), WithKinds(FieldsOf(schema, type), type));
        }

        foreach (var kind in model.NodeKinds)
        {
            schema.AddInput(Naming.Filter(kind.Name), Describe(kind), FieldsOf(schema, kind));
        }
    }

    private static string Describe(NodeType type) => $"Conditions on a `{type.Name}`: {FilterFields.Meaning}";

    private static InputFields FieldsOf(SchemaDefinitions schema, NodeType type)
    {
        var fields = new InputFields()
            .AddConnectives(Naming.Filter(type.Name))
            .Add(
                "id",
                Comparisons.Of(schema, "ID"),
                "On `id`; a key is taken for an id too. A view that an id carries is ignored.",
                new ConditionBinding(new BuiltInField(BuiltIn.Id)))
            .AddBuiltIn(schema, "key", "ID", BuiltIn.Key)
            .AddAttributes(schema, type.Attributes);
        foreach (var relation in type.Relations)
        {
            fields.Add(
                relation.Name,
                RelationFilters.NameOf(relation),
                $"On `{relation.Name}`.",
                new RelationConditionBinding(relation));
        }

        return fields;
    }

    private static InputFields WithKinds(InputFields fields, NodeType type)
    {
        foreach (var kind in type.Kinds)
        {
            fields.Add(
                kind.FieldName,
                Naming.Filter(kind.Name),
                $"It is a `{kind.Name}` and meets these; `{{}}` for any. To take several kinds, join them by `or`.",
                new NodeKindBinding(kind));
        }

        return fields;
    }
}
