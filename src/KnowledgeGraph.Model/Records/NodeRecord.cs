using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>
/// A node as it is written. <paramref name="Values"/> stand in the order of the kind's attributes (see
/// <see cref="ValueType"/> for their types; null where there is none).
/// </summary>
public sealed record NodeRecord(NodeKind Kind, string Key, ImmutableArray<object?> Values);

/// <summary>A claim as it is written. Ends and references are keys of nodes.</summary>
/// <param name="Key">Its readable name, unique among all claims, or null: then the hash of its identity stands for it.</param>
/// <param name="References">In the order of the kind's references; null where there is none.</param>
/// <param name="Values">In the order of the kind's attributes.</param>
public sealed record ClaimRecord(
    ClaimKind Kind,
    string? Key,
    string Subject,
    string Object,
    PartialDate? ValidFrom,
    PartialDate? ValidTo,
    ImmutableArray<string?> References,
    ImmutableArray<object?> Values,
    ImmutableArray<EvidenceRecord> Evidence);

/// <summary>A piece of evidence as it is written, in the order of the model's evidence type.</summary>
public sealed record EvidenceRecord(ImmutableArray<string?> References, ImmutableArray<object?> Values);
