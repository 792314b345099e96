using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What a claim says, ends and references by key: two claims say the same when these are equal.</summary>
/// <param name="References">In the order of the kind's; null where there is none.</param>
/// <param name="Attributes">As <see cref="RecordText"/> writes them.</param>
public sealed record ClaimContent(
    string Subject, string Object, PartialDate? ValidFrom, PartialDate? ValidTo, ImmutableArray<string?> References, string Attributes)
{
    public bool Equals(ClaimContent? other) =>
        other is not null
        && Subject == other.Subject
        && Object == other.Object
        && ValidFrom == other.ValidFrom
        && ValidTo == other.ValidTo
        && References.AsSpan().SequenceEqual(other.References.AsSpan())
        && Attributes == other.Attributes;

    public override int GetHashCode() => HashCode.Combine(Subject, Object, ValidFrom, ValidTo, Attributes);
}

/// <summary>What a piece of evidence says.</summary>
/// <param name="References">Keys of nodes in the order of the definition's references; null where there is none.</param>
/// <param name="Values">In the order of the definition's attributes.</param>
/// <param name="Attributes">As <see cref="RecordText"/> writes the values.</param>
public sealed record EvidenceContent(ImmutableArray<string?> References, ImmutableArray<object?> Values, string Attributes)
{
    public bool Equals(EvidenceContent? other) =>
        other is not null && Attributes == other.Attributes && References.AsSpan().SequenceEqual(other.References.AsSpan());

    public override int GetHashCode() => Attributes.GetHashCode(StringComparison.Ordinal);
}
