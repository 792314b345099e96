using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>The type of the values of a field that filters compare and orders sort by.</summary>
/// <param name="Type">
/// Never a composite one. <see cref="ValueType.String"/> is compared folded, <see cref="ValueType.Id"/> as it is.
/// </param>
/// <param name="Enum">The enum, when <paramref name="Type"/> is <see cref="ValueType.Enum"/> and the model declares it.</param>
/// <param name="IsBound">Whether the values are <see cref="AmountBound"/>s, which no model declares.</param>
public readonly record struct FieldType(ValueType Type, EnumDefinition? Enum = null, bool IsBound = false)
{
    /// <exception cref="ArgumentException">The field is of a composite type: it has parts to compare, but no order.</exception>
    public static FieldType Of(FieldReference field) => field switch
    {
        AttributeField attribute => Of(attribute.Attribute),
        ElementField element => Of(element.Attribute),
        ValuePartField part => Of(part.Part),
        BuiltInField builtIn => Of(builtIn.Field),
        EndField end => Of(end.Node),
        ReferenceField reference => Of(reference.Node),
        InfluenceScoreField => new FieldType(ValueType.Float),
        AlignmentRankField => new FieldType(ValueType.Float),
        HitField hit => new FieldType(hit.Part == HitPart.Score ? ValueType.Float : ValueType.String),
        _ => throw new ArgumentException($"{field} is no field that has a type.", nameof(field)),
    };

    private static FieldType Of(AttributeDefinition attribute) => attribute.Type is ValueType.Amount or ValueType.Identifier
        ? throw new ArgumentException($"“{attribute.Name}” has parts, which are compared one by one.", nameof(attribute))
        : new FieldType(attribute.Type, attribute.Enum);

    private static FieldType Of(ValuePart part) => part switch
    {
        ValuePart.AmountValue => new FieldType(ValueType.Decimal),
        ValuePart.AmountBound => new FieldType(ValueType.Enum, null, true),
        _ => new FieldType(ValueType.String),
    };

    private static FieldType Of(BuiltIn field) => field switch
    {
        BuiltIn.ValidFrom or BuiltIn.ValidTo => new FieldType(ValueType.PartialDate),
        BuiltIn.ReportedOn => new FieldType(ValueType.Date),
        BuiltIn.RecordedAt or BuiltIn.RetractedAt => new FieldType(ValueType.DateTime),
        _ => new FieldType(ValueType.Id),
    };
}
