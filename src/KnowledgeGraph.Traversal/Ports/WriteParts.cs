using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Something that was given, even if as null.</summary>
public readonly record struct Given<T>(T Value);

/// <summary>
/// A node, new or known. What isn't given stays as it is, or has its default on a new node; null takes a value away.
/// </summary>
/// <param name="Reference">A key or an id; of a node of that kind, or one that it may become.</param>
public sealed record NodePatch(NodeKind Kind, string Reference, ImmutableArray<AttributePatch> Values);

/// <param name="Value">Null to take the value away: the attribute then has its default.</param>
public sealed record AttributePatch(AttributeDefinition Attribute, object? Value);

/// <param name="Node">A key, or null to take the reference away.</param>
public sealed record ReferencePatch(ReferenceDefinition Reference, string? Node);

/// <summary>Takes back a claim.</summary>
/// <param name="Reference">An id or a key, of a claim that stands.</param>
/// <param name="Reason">Why; kept with the claim, as its `retractionReason`. Null where nobody says.</param>
public sealed record ClaimRetraction(string Reference, string? Reason);

/// <summary>
/// Takes back a claim and records another in its place (`supersededBy`). What the patch doesn't give is as it was; evidence, when given,
/// takes the place of all that there was.
/// </summary>
/// <param name="Reference">An id or a key, of a claim of the patch's kind that stands.</param>
public sealed record ClaimCorrection(string Reference, ClaimPatch Patch);

/// <summary>What is other about a claim.</summary>
public sealed record ClaimPatch(ClaimKind Kind)
{
    /// <summary>A key; null to leave the end as it is.</summary>
    public string? Subject { get; init; }

    /// <inheritdoc cref="Subject"/>
    public string? Object { get; init; }

    public Given<PartialDate?>? ValidFrom { get; init; }

    public Given<PartialDate?>? ValidTo { get; init; }

    public ImmutableArray<ReferencePatch> References { get; init; } = [];

    public ImmutableArray<AttributePatch> Values { get; init; } = [];

    public ImmutableArray<EvidenceRecord>? Evidence { get; init; }
}

/// <summary>
/// Says that two nodes are one. From here on the survivor has the absorbed node's claims, names and identifiers, and answers to its id and
/// key.
/// </summary>
/// <param name="Absorbed">The key of a node of the survivor's kind.</param>
/// <param name="Survivor">Its key.</param>
public sealed record NodeMerge(string Absorbed, string Survivor);
