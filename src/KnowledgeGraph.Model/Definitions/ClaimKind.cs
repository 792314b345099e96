using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>How a claim stands in time.</summary>
public enum ClaimTime
{
    /// <summary>Holds from `validFrom` to `validTo`, both included; a missing end is open.</summary>
    State,

    /// <summary>Happens on `validFrom` and shows from then on.</summary>
    Act,
}

/// <summary>A kind of claim: `Membership`.</summary>
public sealed class ClaimKind(
    int index,
    string name,
    string? description,
    string predicate,
    ClaimTime time,
    AttributeDefinition? timeBy,
    EndDefinition subject,
    EndDefinition @object,
    ImmutableArray<ReferenceDefinition> references,
    ImmutableArray<AttributeDefinition> attributes)
{
    public int Index { get; } = index;

    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>The relationship's type in graph terms: `MEMBER_OF`. Unique.</summary>
    public string Predicate { get; } = predicate;

    /// <summary>How claims of this kind stand in time, unless <see cref="TimeBy"/> decides.</summary>
    public ClaimTime Time { get; } = time;

    /// <summary>The enum attribute whose value decides (<see cref="EnumValue.Time"/>), or null.</summary>
    public AttributeDefinition? TimeBy { get; } = timeBy;

    public EndDefinition Subject { get; } = subject;

    public EndDefinition Object { get; } = @object;

    /// <summary>Further ends, not traversed by default: `voicedBy`.</summary>
    public ImmutableArray<ReferenceDefinition> References { get; } = references;

    /// <summary>
    /// Its own attributes and those of the `Claim` interface (first), without ends and dates;
    /// <see cref="AttributeDefinition.Index"/> is the place in it.
    /// </summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; } = attributes;

    /// <summary>The enum attribute that has a <see cref="EnumValue.Symmetric"/> value, or null.</summary>
    public AttributeDefinition? SymmetricBy { get; } =
        attributes.FirstOrDefault(attribute => attribute.Enum is { } e && e.Values.Any(value => value.Symmetric));

    /// <summary>Whether subject and object are reached by one field of one name (`ties` on both).</summary>
    public bool IsBothWays => Subject.Reverse == Object.Reverse && Subject.Type == Object.Type;

    /// <summary>The name in lower camel case, as it begins the ids of its claims: `partOf`.</summary>
    public string FieldName { get; } = FieldNames.Of(name);

    /// <summary>The root field that lists its claims: `partOfs`.</summary>
    public string PluralFieldName { get; init; } = FieldNames.PluralOf(name);

    /// <summary>How old what is told of it may be where clients and proxies keep it; zero for not at all (`@cache`).</summary>
    public TimeSpan MaxAge { get; init; }

    /// <summary>Whether the subject speaks for the object while the claim holds (`@speaksFor`): an office.</summary>
    public bool SpeaksFor { get; init; }

    /// <summary>Whether the subject is a member of the object (`@membership`).</summary>
    public bool IsMembership { get; init; }

    /// <summary>
    /// The enum attributes that have a default. A claim on which all of them have it is an ordinary one, and only such claims are
    /// measured: what is merely planned or possible isn't, nor is who only observes a member.
    /// </summary>
    public ImmutableArray<AttributeDefinition> Ordinary { get; } =
        [.. attributes.Where(attribute => attribute is { Enum: not null, IsList: false, Default: EnumValue })];

    public AttributeDefinition? FindAttribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    public ReferenceDefinition? FindReference(string name) => References.FirstOrDefault(reference => reference.Name == name);

    /// <summary>How a claim with these values stands in time.</summary>
    public ClaimTime TimeOf(ImmutableArray<object?> values) =>
        TimeBy is { } timeBy && values[timeBy.Index] is EnumValue { Time: { } time } ? time : Time;

    /// <summary>Whether a claim with these values reads the same from both ends.</summary>
    public bool IsSymmetric(ImmutableArray<object?> values) =>
        SymmetricBy is { } symmetricBy && values[symmetricBy.Index] is EnumValue { Symmetric: true };

    public override string ToString() => Name;
}

/// <summary>One of the two ends of a kind of claim.</summary>
/// <param name="Name">The field of the claim: `member`.</param>
/// <param name="Type">What may stand there.</param>
/// <param name="Reverse">The field by which that node reaches the claim's other end: `memberOf`.</param>
public sealed record EndDefinition(string Name, string? Description, NodeType Type, string Reverse);

/// <summary>A further end of a claim or of its evidence.</summary>
/// <param name="Index">Its place among the references of its owner.</param>
/// <param name="IsIdentity">Whether it tells apart two claims with the same ends and validFrom.</param>
public sealed record ReferenceDefinition(
    int Index, string Name, string? Description, NodeType Type, bool IsNonNull, bool IsIdentity);

/// <summary>A reverse field: from a node over claims of one kind to their other ends.</summary>
/// <param name="Name">The field's name: `memberOf`.</param>
/// <param name="Way">Along which way the claims are walked from the node that has the field.</param>
/// <param name="Other">What is reached.</param>
public sealed record RelationDefinition(string Name, ClaimKind Kind, Way Way, NodeType Other)
{
    public EndDefinition NearEnd => Way == Way.In ? Kind.Object : Kind.Subject;

    public EndDefinition FarEnd => Way == Way.In ? Kind.Subject : Kind.Object;
}

/// <summary>Which way a claim is walked.</summary>
public enum Way
{
    /// <summary>From subject to object.</summary>
    Out,

    /// <summary>From object to subject.</summary>
    In,

    /// <summary>Both, for a kind whose ends share one reverse field.</summary>
    Any,
}

/// <summary>What every claim has beside its ends and its dates (the model's `interface Claim`).</summary>
public sealed record ClaimInterface(string? Description, ImmutableArray<AttributeDefinition> Attributes);

/// <summary>The type of a claim's pieces of evidence. Its reference `source` is always there.</summary>
public sealed record EvidenceDefinition(
    string Name, string? Description, ImmutableArray<ReferenceDefinition> References, ImmutableArray<AttributeDefinition> Attributes)
{
    public const string SourceReference = "source";
}
