using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What filters of nodes, claims and evidence share.</summary>
internal static class FilterFields
{
    public const string Meaning = "all conditions that are given must hold; one that is given as null is as if left out.";

    public static InputFields AddConnectives(this InputFields fields, string filter) => fields
        .Add("and", $"[{filter}!]", "All of these hold.", new ConnectiveBinding(Connective.And))
        .Add("or", $"[{filter}!]", "One of these holds at least.", new ConnectiveBinding(Connective.Or))
        .Add("not", filter, "This does not hold.", new ConnectiveBinding(Connective.Not));

    public static InputFields AddBuiltIn(
        this InputFields fields, SchemaDefinitions schema, string name, string valueType, BuiltIn field) => fields.Add(
        name, Comparisons.Of(schema, valueType), $"On `{name}`.", new ConditionBinding(new BuiltInField(field)));

    public static InputFields AddAttributes(
        this InputFields fields, SchemaDefinitions schema, IEnumerable<AttributeDefinition> attributes)
    {
        foreach (var attribute in attributes)
        {
            InputBinding binding = attribute.IsList
                ? new ListConditionBinding(attribute)
                : new ConditionBinding(new AttributeField(attribute));
            fields.Add(attribute.Name, Comparisons.Of(schema, attribute), $"On `{attribute.Name}`.", binding);
        }

        return fields;
    }

    public static InputFields AddReferences(this InputFields fields, IEnumerable<ReferenceDefinition> references)
    {
        foreach (var reference in references)
        {
            fields.Add(
                reference.Name,
                Naming.Filter(reference.Type.Name),
                $"On the node that `{reference.Name}` names; does not hold where there is none.",
                new ReferenceConditionBinding(reference));
            if (!reference.IsNonNull)
            {
                fields.Add(
                    reference.Name + "IsNull",
                    "Boolean",
                    $"Whether `{reference.Name}` names nothing.",
                    new ReferenceIsNullBinding(reference));
            }
        }

        return fields;
    }
}
