using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>The types that an attribute's value can have. The .NET type of a value stands beside each.</summary>
public enum ValueType
{
    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary><see cref="string"/>, not folded, not searched.</summary>
    Id,

    /// <summary><see cref="int"/>.</summary>
    Int,

    /// <summary><see cref="double"/>, finite.</summary>
    Float,

    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="DateOnly"/>.</summary>
    Date,

    /// <summary><see cref="System.DateTimeOffset"/> in UTC.</summary>
    DateTime,

    /// <summary><see cref="Model.PartialDate"/>.</summary>
    PartialDate,

    /// <summary><see cref="decimal"/>; its scale is kept (2.50 stays 2.50).</summary>
    Decimal,

    /// <summary>The <see cref="EnumValue"/>.</summary>
    Enum,

    /// <summary><see cref="Model.Amount"/>.</summary>
    Amount,

    /// <summary><see cref="Model.Identifier"/>.</summary>
    Identifier,
}

/// <summary>An attribute of a kind of node, of claim, or of evidence.</summary>
public sealed record AttributeDefinition
{
    /// <summary>Its place among the attributes of its kind.</summary>
    public required int Index { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required ValueType Type { get; init; }

    /// <summary>The enum, when <see cref="Type"/> is <see cref="ValueType.Enum"/>.</summary>
    public EnumDefinition? Enum { get; init; }

    /// <summary>A list; its value is an <see cref="ImmutableArray{T}"/> of object, empty when nothing was given.</summary>
    public bool IsList { get; init; }

    public bool IsNonNull { get; init; }

    public bool IsSearched { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>Whether it tells apart two claims with the same ends and validFrom.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>Between which numbers its value lies, or null where any will do.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>What stands where nothing was given, or null.</summary>
    public object? Default { get; init; }

    /// <summary>The value of a list in which nothing is, boxed once.</summary>
    public static object EmptyList { get; } = ImmutableArray<object>.Empty;

    /// <summary>The value of a record that doesn't give one: the default, for a list the empty one, else null.</summary>
    public object? ValueWhenAbsent => Default ?? (IsList ? EmptyList : null);

    /// <summary>The type's name in GraphQL without list and non-null: `String`, `Position`.</summary>
    public string TypeName => Type switch
    {
        ValueType.Enum => Enum!.Name,
        ValueType.Id => "ID",
        _ => Type.ToString(),
    };
}

/// <summary>The numbers from one to another, both included.</summary>
public readonly record struct NumberRange(double From, double To)
{
    public bool Contains(double number) => number >= From && number <= To;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From} to {To}");
}

/// <summary>An enumeration of the model.</summary>
public sealed class EnumDefinition(string name, string? description, ImmutableArray<EnumValue> values)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public ImmutableArray<EnumValue> Values { get; } = values;

    public EnumValue? Find(string name) => Values.FirstOrDefault(value => value.Name == name);

    /// <summary>Whether every value has a place on a scale, so that measures are defined on it.</summary>
    public bool IsScale => Values.All(value => value.Scale is not null);

    public override string ToString() => Name;
}

/// <summary>A value of an enumeration.</summary>
/// <param name="Index">Its place in the declaration, which is its place in the order.</param>
/// <param name="Scale">Its place on the scale that measures use, or null.</param>
/// <param name="Symmetric">Whether a claim with this value reads the same from both ends.</param>
/// <param name="Time">How a claim with this value stands in time, where the kind leaves that to the value.</param>
public sealed record EnumValue(
    int Index, string Name, string? Description, double? Scale, bool Symmetric, ClaimTime? Time)
{
    public override string ToString() => Name;
}
