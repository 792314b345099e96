using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>The input types that compare single values and lists; each is declared when a filter first needs it.</summary>
internal static class Comparisons
{
    private static readonly string[] Ordered = ["Int", "Float", "Date", "DateTime", "Decimal"];

    /// <summary>The type that compares values of a scalar or enum.</summary>
    public static string Of(SchemaDefinitions schema, string valueType)
    {
        var name = Naming.Comparison(valueType);
        if (!schema.Contains(name))
        {
            schema.AddInput(
                name,
                $"Conditions on a `{valueType}`; all that are given must hold. One that is given as null, other than `eq` and `neq`, "
                + $"is as if left out.{OfBounds(valueType)}",
                FieldsOf(valueType));
        }

        return name;
    }

    private static string? OfBounds(string valueType) => valueType == "PartialDate"
        ? " Against a bound (`gt gte lt lte`) a date counts by its first day, an end (`validTo`) by its last."
        : null;

    /// <summary>The type of the conditions on an attribute, lists included.</summary>
    public static string Of(SchemaDefinitions schema, AttributeDefinition attribute)
    {
        var element = attribute.Type switch
        {
            ValueType.Amount => CompositeFilters.OfAmount(schema),
            ValueType.Identifier => CompositeFilters.OfIdentifier(schema),
            _ => Of(schema, attribute.TypeName),
        };
        return attribute.IsList ? OfList(schema, attribute.TypeName + "ListFilter", element) : element;
    }

    /// <summary>A type of `some`, `none` and `all`.</summary>
    public static string OfList(SchemaDefinitions schema, string name, string element)
    {
        if (!schema.Contains(name))
        {
            schema.AddInput(
                name,
                "Conditions on the elements of a list; all that are given must hold.",
                new InputFields().AddQuantifiers(element));
        }

        return name;
    }

    public static InputFields AddQuantifiers(this InputFields fields, string element) => fields
        .Add("some", element, "One at least meets them.", new QuantifierBinding(Quantifier.Some))
        .Add("none", element, "None meets them.", new QuantifierBinding(Quantifier.None))
        .Add("all", element, "Each meets them; true also when there is none.", new QuantifierBinding(Quantifier.All));

    private static InputFields FieldsOf(string valueType)
    {
        var fields = new InputFields()
            .Add("eq", valueType, "Equal; null asks for what has no value.", new OperatorBinding(Comparison.Equal))
            .Add(
                "neq",
                valueType,
                "Not equal: what has no value is unequal too. Null asks for what has a value.",
                new OperatorBinding(Comparison.NotEqual));
        if (valueType != "Boolean")
        {
            fields
                .Add("in", $"[{valueType}!]", "One of these.", new OperatorBinding(Comparison.In))
                .Add("nin", $"[{valueType}!]", "None of these: what has no value is none of them either.", new OperatorBinding(Comparison.NotIn));
        }

        if (valueType == "PartialDate")
        {
            fields
                .Add("gt", valueType, "Later than the last day of this.", new OperatorBinding(Comparison.Greater))
                .Add("gte", valueType, "On the first day of this or later.", new OperatorBinding(Comparison.GreaterOrEqual))
                .Add("lt", valueType, "Earlier than the first day of this.", new OperatorBinding(Comparison.Less))
                .Add("lte", valueType, "On the last day of this or earlier.", new OperatorBinding(Comparison.LessOrEqual));
        }
        else if (Ordered.Contains(valueType))
        {
            fields
                .Add("gt", valueType, "Greater.", new OperatorBinding(Comparison.Greater))
                .Add("gte", valueType, "Greater or equal.", new OperatorBinding(Comparison.GreaterOrEqual))
                .Add("lt", valueType, "Less.", new OperatorBinding(Comparison.Less))
                .Add("lte", valueType, "Less or equal.", new OperatorBinding(Comparison.LessOrEqual));
        }

        if (valueType == "String")
        {
            fields
                .Add(
                    "contains",
                    valueType,
                    "Has it in it, whatever the case and the accents.",
                    new OperatorBinding(Comparison.Contains))
                .Add(
                    "startsWith",
                    valueType,
                    "Starts with it, whatever the case and the accents.",
                    new OperatorBinding(Comparison.StartsWith))
                .Add(
                    "endsWith",
                    valueType,
                    "Ends with it, whatever the case and the accents.",
                    new OperatorBinding(Comparison.EndsWith));
        }

        return fields.Add("isNull", "Boolean", "Whether there is no value.", new OperatorBinding(Comparison.IsNull));
    }
}
