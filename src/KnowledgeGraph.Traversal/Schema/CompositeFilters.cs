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
                    .Add(
                        "value",
                        Comparisons.Of(schema, "Decimal"),
                        "On its value.",
                        new PartConditionBinding(ValuePart.AmountValue))
                    .Add(
                        "unit",
                        Comparisons.Of(schema, "String"),
                        "On its unit.",
                        new PartConditionBinding(ValuePart.AmountUnit))
                    .Add(
                        "bound",
                        Comparisons.Of(schema, "AmountBound"),
                        "On its bound.",
                        new PartConditionBinding(ValuePart.AmountBound))
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
                    .Add(
                        "scheme",
                        Comparisons.Of(schema, "String"),
                        "On its scheme.",
                        new PartConditionBinding(ValuePart.IdentifierScheme))
                    .Add(
                        "value",
                        Comparisons.Of(schema, "String"),
                        "On its value.",
                        new PartConditionBinding(ValuePart.IdentifierValue))
                    .AddIsNull());
        }

        return name;
    }

    private static InputFields AddIsNull(this InputFields fields) =>
        fields.Add("isNull", "Boolean", "Whether there is none.", new OperatorBinding(Comparison.IsNull));
}
