using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A condition on a node, a claim, a piece of evidence or a value, according to where it stands.</summary>
public abstract record Filter;

/// <summary>All hold; true when empty.</summary>
public sealed record AndFilter(ImmutableArray<Filter> Parts) : Filter;

/// <summary>One holds; false when empty.</summary>
public sealed record OrFilter(ImmutableArray<Filter> Parts) : Filter;

public sealed record NotFilter(Filter Part) : Filter;

/// <summary>
/// A field against constants. A null field differs from every constant, so it matches <see cref="Comparison.NotEqual"/> and
/// <see cref="Comparison.NotIn"/>; beside them only <see cref="Comparison.IsNull"/>, and <see cref="Comparison.Equal"/> and
/// <see cref="Comparison.In"/> with null among the constants.
/// </summary>
/// <param name="Values">
/// One value, or any number for <see cref="Comparison.In"/> and <see cref="Comparison.NotIn"/>; of the field's .NET type (see <see cref="Model.ValueType"/>);
/// already folded for <see cref="Comparison.Contains"/>, <see cref="Comparison.StartsWith"/> and <see cref="Comparison.EndsWith"/>,
/// which compare folded forms.
/// </param>
public sealed record CompareFilter(FieldReference Field, Comparison Comparison, ImmutableArray<object?> Values) : Filter;

public enum Comparison
{
    Equal,
    NotEqual,
    In,
    NotIn,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Contains,
    StartsWith,
    EndsWith,

    /// <summary>The one value is a bool: whether the field is null.</summary>
    IsNull,
}

/// <summary>A list attribute: <paramref name="Element"/> refers to the element by <see cref="ElementField"/>.</summary>
public sealed record ListFilter(AttributeDefinition Attribute, Quantifier Quantifier, Filter? Element) : Filter;

public enum Quantifier
{
    Some,
    None,

    /// <summary>Also true of none at all.</summary>
    All,
}

/// <summary>A node of this kind for which the part holds.</summary>
public sealed record NodeKindFilter(NodeKind Kind, Filter? Part) : Filter;

/// <summary>A claim of this kind for which the part holds.</summary>
public sealed record ClaimKindFilter(ClaimKind Kind, Filter? Part) : Filter;

/// <summary>A node's claims over a relation, as visible in the traversal's view.</summary>
public sealed record RelationFilter(RelationDefinition Relation, Quantifier Quantifier, Filter? Node, Filter? Claim) : Filter;

/// <summary>How many claims a node has over a relation: compared with `Value`s like a field of type Int.</summary>
public sealed record RelationCountFilter(RelationDefinition Relation, Comparison Comparison, ImmutableArray<int> Values) : Filter;

/// <summary>The node at an end of a claim.</summary>
public sealed record EndFilter(ClaimEnd End, Filter Node) : Filter;

/// <summary>
/// The node at the end of a relation's claim that the relation leads to, whichever of the two that is. Stands in the filter of a
/// relation's connection and in <see cref="RelationFilter.Claim"/>, nowhere else.
/// </summary>
public sealed record OtherEndFilter(Filter Node) : Filter;

public enum ClaimEnd
{
    Subject,
    Object,
}

/// <summary>
/// The node that a reference of a claim or of evidence names; false when there is none.
/// <paramref name="Reference"/> is of the thing filtered (for several kinds of claims, of each by name).
/// </summary>
public sealed record ReferenceFilter(ReferenceDefinition Reference, Filter? Node) : Filter;

/// <summary>Whether the reference is absent.</summary>
public sealed record ReferenceIsNullFilter(ReferenceDefinition Reference, bool IsNull) : Filter;

/// <summary>A claim's pieces of evidence.</summary>
public sealed record EvidenceFilter(Quantifier Quantifier, Filter? Evidence) : Filter;
