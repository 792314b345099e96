using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A single-valued field that filters compare and orders sort by.</summary>
public abstract record FieldReference;

/// <summary>
/// An attribute of a node, a claim or a piece of evidence. Under an interface it is found by name on each kind;
/// <paramref name="Attribute"/> is then the interface's.
/// </summary>
public sealed record AttributeField(AttributeDefinition Attribute) : FieldReference;

/// <summary>A part of an attribute of a composite type, of one that is a list's element too.</summary>
public sealed record ValuePartField(FieldReference Owner, ValuePart Part) : FieldReference;

public enum ValuePart
{
    AmountValue,
    AmountUnit,
    AmountBound,
    IdentifierScheme,
    IdentifierValue,
}

/// <summary>The element of the list that the enclosing <see cref="ListFilter"/> looks at.</summary>
public sealed record ElementField(AttributeDefinition Attribute) : FieldReference;

/// <summary>A field of the node at an end of a claim. Stands in orders, not in filters (<see cref="EndFilter"/>).</summary>
/// <param name="Node">An attribute, a part of one, or a built-in field.</param>
public sealed record EndField(ClaimEnd End, FieldReference Node) : FieldReference;

/// <summary>
/// A field of the node that a claim's reference names; null where it names none. Stands in orders, not in filters
/// (<see cref="ReferenceFilter"/>).
/// </summary>
/// <param name="Node">An attribute, a part of one, or a built-in field.</param>
public sealed record ReferenceField(ReferenceDefinition Reference, FieldReference Node) : FieldReference;

/// <summary>A field that every node or every claim has.</summary>
public sealed record BuiltInField(BuiltIn Field) : FieldReference;

/// <summary>What nodes and claims have by rule. The .NET type of the value stands beside each.</summary>
public enum BuiltIn
{
    /// <summary>string: the id without a view. Comparisons take ids and, on nodes, keys alike.</summary>
    Id,

    /// <summary>string.</summary>
    Key,

    /// <summary>string: the claim's predicate.</summary>
    Predicate,

    /// <summary><see cref="PartialDate"/>. As an order, and against a bound: by its first day, the finer first.</summary>
    ValidFrom,

    /// <summary>
    /// <see cref="PartialDate"/>. As an order, and against a bound (<see cref="Comparison.Greater"/> and its like): by its last day.
    /// </summary>
    ValidTo,

    /// <summary><see cref="DateOnly"/>: the earliest publication among the evidence's sources.</summary>
    ReportedOn,

    /// <summary><see cref="System.DateTimeOffset"/>.</summary>
    RecordedAt,

    /// <summary>string: the author of the revision that recorded the claim. Stands in selections only.</summary>
    RecordedBy,

    /// <summary><see cref="System.DateTimeOffset"/>; null unless retracted by the revision read at.</summary>
    RetractedAt,

    /// <summary>string: why it was retracted; null where nobody said, and as <see cref="RetractedAt"/>. Stands in selections only.</summary>
    RetractionReason,
}
