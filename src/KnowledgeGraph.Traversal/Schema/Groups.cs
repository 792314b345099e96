using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>Counts by the values of enum and Boolean attributes.</summary>
internal static class Groups
{
    public static OutputFields AddGroups(
        this OutputFields fields, SchemaDefinitions schema, IEnumerable<AttributeDefinition> attributes, OrderTarget on)
    {
        foreach (var attribute in attributes)
        {
            if (!attribute.IsList && attribute.Type is ValueType.Enum or ValueType.Boolean)
            {
                fields.Add(
                    "by" + Naming.Pascal(attribute.Name),
                    $"[{CountTypeOf(schema, attribute)}!]!",
                    $"How many have each `{attribute.Name}`; only values that occur.",
                    new GroupBinding(on, attribute));
            }
        }

        return fields;
    }

    private static string CountTypeOf(SchemaDefinitions schema, AttributeDefinition attribute)
    {
        var name = attribute.TypeName + "Count";
        if (!schema.Contains(name))
        {
            schema.AddObject(
                name,
                $"How many have a value of `{attribute.TypeName}`.",
                new OutputFields()
                    .Add(
                        "value",
                        attribute.TypeName,
                        "The value; null for those that have none.",
                        new GroupPartBinding(IsCount: false))
                    .Add("count", "Int!", "How many.", new GroupPartBinding(IsCount: true)));
        }

        return name;
    }
}
