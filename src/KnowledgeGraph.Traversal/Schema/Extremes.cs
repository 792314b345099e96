using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>The least and greatest values of numbers and dates. Types in which nothing is comparable have none.</summary>
internal static class Extremes
{
    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var type in model.Interfaces.Cast<NodeType>().Concat(model.NodeKinds))
        {
            Add(schema, type.Name, new OutputFields().AddComparables(type.Attributes));
        }

        foreach (var kind in model.ClaimKinds)
        {
            Add(schema, kind.Name, ClaimDates().AddComparables(kind.Attributes));
        }

        Add(schema, GraphModel.ClaimName, ClaimDates().AddComparables(model.Claim.Attributes));
    }

    /// <summary>Adds `min` and `max` to an aggregate, once <see cref="AddTo"/> has declared their types.</summary>
    public static void AddFields(SchemaDefinitions schema, OutputFields aggregate, string name)
    {
        var type = Naming.Extremes(name);
        if (schema.Contains(type))
        {
            aggregate.Add("min", type + "!", "The least value of each field.", new ExtremeBinding(IsMax: false));
            aggregate.Add("max", type + "!", "The greatest value of each field.", new ExtremeBinding(IsMax: true));
        }
    }

    private static void Add(SchemaDefinitions schema, string name, OutputFields fields)
    {
        if (!fields.IsEmpty)
        {
            schema.AddObject(
                Naming.Extremes(name), $"The least or greatest values among `{name}`s; null where no item has one.", fields);
        }
    }

    private static OutputFields ClaimDates() => new OutputFields()
        .Add("validFrom", "PartialDate", "Of `validFrom`, by its first day.", new BuiltInBinding(BuiltIn.ValidFrom))
        .Add("validTo", "PartialDate", "Of `validTo`, by its last day.", new BuiltInBinding(BuiltIn.ValidTo))
        .Add("reportedOn", "Date", "Of `reportedOn`.", new BuiltInBinding(BuiltIn.ReportedOn))
        .Add("recordedAt", "DateTime", "Of `recordedAt`.", new BuiltInBinding(BuiltIn.RecordedAt));

    private static OutputFields AddComparables(this OutputFields fields, IEnumerable<AttributeDefinition> attributes)
    {
        foreach (var attribute in attributes.Where(IsComparable))
        {
            fields.Add(attribute.Name, attribute.TypeName, $"Of `{attribute.Name}`.", new AttributeBinding(attribute));
        }

        return fields;
    }

    private static bool IsComparable(AttributeDefinition attribute) => !attribute.IsList && attribute.Type
        is ValueType.Int or ValueType.Float or ValueType.Decimal
        or ValueType.Date or ValueType.DateTime or ValueType.PartialDate;
}
