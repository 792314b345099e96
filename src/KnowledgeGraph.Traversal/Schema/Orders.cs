using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>Orders of nodes and claims: one key for each element of the list.</summary>
internal static class Orders
{
    public const string Meaning = "Give exactly one field; another key is another element of the list.";

    private const string OfAmounts = "AmountOrder";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var type in model.Interfaces.Cast<NodeType>().Concat(model.NodeKinds))
        {
            Add(schema, type.Name, new InputFields().AddKey(), type.Attributes);
        }

        foreach (var kind in model.ClaimKinds)
        {
            var fields = ClaimFields();
            AddEnd(fields, kind.Subject, ClaimEnd.Subject, "subject");
            AddEnd(fields, kind.Object, ClaimEnd.Object, "object");
            Add(schema, kind.Name, AddReferences(fields, kind.References), kind.Attributes);
        }

        Add(schema, GraphModel.ClaimName, ClaimFields(), model.Claim.Attributes);
    }

    private static void AddEnd(InputFields fields, EndDefinition end, ClaimEnd place, string role)
    {
        if (end.Name != role)
        {
            fields.Add(
                end.Name, Naming.Order(end.Type.Name), $"By its {role}, the `{end.Name}`.", new EndOrderBinding(place));
        }
    }

    private static InputFields AddReferences(InputFields fields, IEnumerable<ReferenceDefinition> references)
    {
        foreach (var reference in references)
        {
            fields.Add(
                reference.Name,
                Naming.Order(reference.Type.Name),
                reference.IsNonNull
                    ? $"By the node that `{reference.Name}` names."
                    : $"By the node that `{reference.Name}` names; last where there is none.",
                new ReferenceOrderBinding(reference));
        }

        return fields;
    }

    private static void Add(
        SchemaDefinitions schema, string name, InputFields fields, IEnumerable<AttributeDefinition> attributes)
    {
        foreach (var attribute in attributes.Where(IsOrdered))
        {
            var type = attribute.Type == ValueType.Amount ? AmountOrder(schema) : "SortDirection";
            fields.Add(
                attribute.Name, type, $"By `{attribute.Name}`.", new OrderFieldBinding(new AttributeField(attribute)));
        }

        schema.AddInput(Naming.Order(name), $"A key by which `{name}`s are ordered. {Meaning}", fields);
    }

    private static bool IsOrdered(AttributeDefinition attribute) =>
        !attribute.IsList && attribute.Type != ValueType.Identifier;

    private static InputFields AddKey(this InputFields fields) => fields.AddBuiltIn("key", BuiltIn.Key);

    private static InputFields ClaimFields() => new InputFields()
        .AddKey()
        .AddBuiltIn("predicate", BuiltIn.Predicate)
        .Add(
            "subject",
            Naming.Order(GraphModel.EntityName),
            "By what it is about.",
            new EndOrderBinding(ClaimEnd.Subject))
        .Add(
            "object",
            Naming.Order(GraphModel.EntityName),
            "By what it relates its subject to.",
            new EndOrderBinding(ClaimEnd.Object))
        .AddBuiltIn("validFrom", BuiltIn.ValidFrom)
        .AddBuiltIn("validTo", BuiltIn.ValidTo)
        .AddBuiltIn("reportedOn", BuiltIn.ReportedOn)
        .AddBuiltIn("recordedAt", BuiltIn.RecordedAt);

    private static InputFields AddBuiltIn(this InputFields fields, string name, BuiltIn field) =>
        fields.Add(name, "SortDirection", $"By `{name}`.", new OrderFieldBinding(new BuiltInField(field)));

    private static string AmountOrder(SchemaDefinitions schema)
    {
        if (!schema.Contains(OfAmounts))
        {
            schema.AddInput(
                OfAmounts,
                $"A part of an amount by which to order. {Meaning}",
                new InputFields()
                    .Add("unit", "SortDirection", "By its unit.", new OrderPartBinding(ValuePart.AmountUnit))
                    .Add(
                        "value",
                        "SortDirection",
                        "By its value, whatever the unit.",
                        new OrderPartBinding(ValuePart.AmountValue)));
        }

        return OfAmounts;
    }
}
