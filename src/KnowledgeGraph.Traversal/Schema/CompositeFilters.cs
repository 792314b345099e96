namespace KnowledgeGraph.Traversals;

/// <summary>The input types that filter amounts and identifiers by their parts.</summary>
internal static class CompositeFilters
{
    public static string OfAmount(SchemaDefinitions schema)
    {
        const string name = "AmountFilter";
        if (!schema.Contains(name))
        {
            schema.AddInput(
                name,
                "Conditions on an amount; all that are given must hold. Compare values only together with a unit.",
                new InputFields()
                    .AddPart(schema, "value", "Decimal", ValuePart.AmountValue)
                    .AddPart(schema, "unit", "String", ValuePart.AmountUnit)
                    .AddPart(schema, "bound", "AmountBound", ValuePart.AmountBound)
                    .AddIsNull());
        }

        return name;
    }

    public static string OfIdentifier(SchemaDefinitions schema)
    {
        const string name = "IdentifierFilter";
        if (!schema.Contains(name))
        {
            schema.AddInput(
                name,
                "Conditions on an identifier; all that are given must hold.",
                new InputFields()
                    .AddPart(schema, "scheme", "String", ValuePart.IdentifierScheme)
                    .AddPart(schema, "value", "String", ValuePart.IdentifierValue)
                    .AddIsNull());
        }

        return name;
    }

    private static InputFields AddPart(
        this InputFields fields, SchemaDefinitions schema, string name, string type, ValuePart part) =>
        fields.Add(name, Comparisons.Of(schema, type), $"On its {name}.", new PartConditionBinding(part));

    private static InputFields AddIsNull(this InputFields fields) =>
        fields.Add("isNull", "Boolean", "Whether there is none.", new OperatorBinding(Comparison.IsNull));
}
