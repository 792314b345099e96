using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>Sums of amounts, for each unit, and of exact numbers.</summary>
internal static class Sums
{
    private const string OfAmounts = "AmountSum";
    private const string OfNumbers = "NumberSum";

    public static OutputFields AddSums(
        this OutputFields fields, SchemaDefinitions schema, IEnumerable<AttributeDefinition> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (!attribute.IsList && attribute.Type is ValueType.Amount or ValueType.Decimal or ValueType.Int)
            {
                var isAmount = attribute.Type == ValueType.Amount;
                fields.Add(
                    "sum" + Naming.Pascal(attribute.Name),
                    isAmount ? $"[{AmountSum(schema)}!]!" : $"[{NumberSum(schema)}!]!",
                    isAmount
                        ? $"The sum of `{attribute.Name}` for each unit, whatever the bounds; never across units."
                        : $"The sum of `{attribute.Name}`; empty when there is nothing to add up.",
                    new SumBinding(attribute));
            }
        }

        return fields;
    }

    private static string AmountSum(SchemaDefinitions schema)
    {
        if (!schema.Contains(OfAmounts))
        {
            schema.AddObject(
                OfAmounts,
                "A sum of amounts of one unit.",
                new OutputFields()
                    .Add("unit", "String!", "The unit.", new SumPartBinding(IsValue: false))
                    .Add("value", "Decimal!", "The sum.", new SumPartBinding(IsValue: true)));
        }

        return OfAmounts;
    }

    private static string NumberSum(SchemaDefinitions schema)
    {
        if (!schema.Contains(OfNumbers))
        {
            schema.AddObject(
                OfNumbers,
                "A sum of numbers.",
                new OutputFields().Add("value", "Decimal!", "The sum.", new SumPartBinding(IsValue: true)));
        }

        return OfNumbers;
    }
}
