using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>How the values of a type stand in Cypher and come back from it. One instance for each type.</summary>
internal abstract class FieldTypeCypher
{
    /// <summary>What a constant is compared as, for equality.</summary>
    public virtual object Constant(object value) => value;

    /// <summary>What a value of a cursor, or a bound, is compared as: one for each <see cref="FieldExpression.Sort"/>.</summary>
    public virtual ImmutableArray<object> SortValues(object value) => [Constant(value)];

    /// <summary>The value as <see cref="Traversals.Keyset"/> has it.</summary>
    public abstract object Read(in CypherValue value);
}

internal sealed class TextType : FieldTypeCypher
{
    public static TextType Instance { get; } = new();

    public override object Read(in CypherValue value) => value.String;
}

internal sealed class IntType : FieldTypeCypher
{
    public static IntType Instance { get; } = new();

    public override object Constant(object value) => (long)(int)value;

    public override object Read(in CypherValue value) => (int)value.Integer;
}

internal sealed class FloatType : FieldTypeCypher
{
    public static FloatType Instance { get; } = new();

    public override object Read(in CypherValue value) => value.Float;
}

internal sealed class BooleanType : FieldTypeCypher
{
    public static BooleanType Instance { get; } = new();

    public override object Read(in CypherValue value) => value.Boolean;
}

internal sealed class DateType : FieldTypeCypher
{
    public static DateType Instance { get; } = new();

    public override object Read(in CypherValue value) => value.Date;
}

internal sealed class DateTimeType : FieldTypeCypher
{
    public static DateTimeType Instance { get; } = new();

    public override object Read(in CypherValue value) => value.DateTime;
}

/// <summary>By its first day, the finer first, that is the longer text.</summary>
internal sealed class PartialDateType : FieldTypeCypher
{
    public static PartialDateType Instance { get; } = new();

    public override object Constant(object value) => ((PartialDate)value).ToString();

    public override ImmutableArray<object> SortValues(object value) =>
        value is PartialDate date ? [date.First, (long)date.ToString().Length] : throw new ArgumentException("No partial date.", nameof(value));

    public override object Read(in CypherValue value) => PartialDate.Parse(value.String);
}

/// <summary>A partial date by its last day.</summary>
internal sealed class LastDayType : FieldTypeCypher
{
    public static LastDayType Instance { get; } = new();

    public override object Constant(object value) => ((PartialDate)value).ToString();

    public override ImmutableArray<object> SortValues(object value) => [((PartialDate)value).Last];

    public override object Read(in CypherValue value) => PartialDate.Parse(value.String);
}

internal sealed class DecimalType : FieldTypeCypher
{
    public static DecimalType Instance { get; } = new();

    public override object Constant(object value) => DecimalOrder.Of((decimal)value);

    public override object Read(in CypherValue value) => DecimalReader.Read(value);
}

/// <summary>An enum's values by their place in the declaration.</summary>
internal sealed class EnumType(EnumDefinition definition) : FieldTypeCypher
{
    public override object Constant(object value) => ((EnumValue)value).Name;

    public override ImmutableArray<object> SortValues(object value) => [(long)((EnumValue)value).Index];

    public override object Read(in CypherValue value) => definition.Find(value.String)
        ?? throw new CypherException(CypherFailure.Malformed, $"“{value.String}” is no value of {definition}.");
}

internal sealed class BoundType : FieldTypeCypher
{
    public static BoundType Instance { get; } = new();

    public override object Constant(object value) => ((AmountBound)value).Name();

    public override ImmutableArray<object> SortValues(object value) => [(long)(AmountBound)value];

    public override object Read(in CypherValue value) => AmountBounds.TryParse(value.String, out var bound)
        ? bound
        : throw new CypherException(CypherFailure.Malformed, $"“{value.String}” is no bound of an amount.");
}
