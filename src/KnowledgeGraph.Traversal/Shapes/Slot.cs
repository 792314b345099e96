using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>One field of an answer: where it goes and which nulls it allows. What it holds is in the subclass.</summary>
/// <param name="Key">The response key (alias or name).</param>
/// <param name="Nullability">Which nulls the field's type allows.</param>
public abstract record Slot(SlotKey Key, Nullability Nullability);

/// <summary>A response key in both forms, with the places in the document that asked for it (for located errors).</summary>
/// <param name="Utf8">`"key":`, escaped, ready to write.</param>
public sealed record SlotKey(string Name, ReadOnlyMemory<byte> Utf8, ImmutableArray<SourceLocation> Locations)
{
    /// <summary>The field's name, for messages, where <see cref="Name"/> is an alias.</summary>
    public string FieldName { get; init; } = Name;

    /// <summary>Keys are equal by name: locations play no part in a traversal's identity.</summary>
    public bool Equals(SlotKey? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The wrappers around a field's named type, as far as answers need them: at most a list of lists.</summary>
/// <param name="IsNonNull">Whether the field as a whole is non-null.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="IsElementNonNull">Whether the list's elements are non-null.</param>
public readonly record struct Nullability(bool IsNonNull, bool IsList, bool IsElementNonNull)
{
    /// <summary>Whether the elements are lists.</summary>
    public bool IsMatrix { get; init; }

    /// <summary>Whether the elements of the lists in the list are non-null.</summary>
    public bool IsCellNonNull { get; init; }

    public static Nullability NonNull { get; } = new(true, false, false);

    public static Nullability Nullable { get; } = new(false, false, false);

    /// <summary>`[T!]!`.</summary>
    public static Nullability NonNullList { get; } = new(true, true, true);
}

// What nodes, claims and evidence have.

/// <summary>`__typename`: the shape's type name; the writer knows it, a store pushes nothing for it.</summary>
public sealed record TypeNameSlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>A built-in field of a node or of a claim. Ids go to <see cref="IAnswerSink.Id"/>.</summary>
public sealed record BuiltInSlot(SlotKey Key, Nullability Nullability, BuiltIn Field) : Slot(Key, Nullability);

/// <summary>An attribute. <paramref name="Parts"/> is the shape of a composite value (Amount, Identifier), else null.</summary>
public sealed record AttributeSlot(SlotKey Key, Nullability Nullability, AttributeDefinition Attribute, ObjectShape? Parts)
    : Slot(Key, Nullability);

/// <summary>A part of a composite value.</summary>
public sealed record ValuePartSlot(SlotKey Key, Nullability Nullability, ValuePart Part) : Slot(Key, Nullability);

/// <summary>A node's relation: a connection over claims to their other ends.</summary>
/// <param name="Way">Along which way the claims are walked; narrower than the relation's when a direction was asked for.</param>
public sealed record RelationSlot(
    SlotKey Key, Nullability Nullability, RelationDefinition Relation, Way Way, ConnectionQuery Connection) : Slot(Key, Nullability);

/// <summary>A claim's end.</summary>
public sealed record EndSlot(SlotKey Key, ClaimEnd End, NodeShape Shape) : Slot(Key, Nullability.NonNull);

/// <summary>A reference of a claim or of a piece of evidence.</summary>
public sealed record ReferenceSlot(SlotKey Key, Nullability Nullability, ReferenceDefinition Reference, NodeShape Shape)
    : Slot(Key, Nullability);

/// <summary>A claim's evidence, in the order recorded, as a list of objects.</summary>
public sealed record EvidenceSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>The claim that took this one's place, or null.</summary>
public sealed record SupersededBySlot(SlotKey Key, ClaimShape Shape) : Slot(Key, Nullability.Nullable);
