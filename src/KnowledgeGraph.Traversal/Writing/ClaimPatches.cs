using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Records that differ from what is recorded by what a patch gives.</summary>
internal static class ClaimPatches
{
    public static ClaimRecord Apply(ClaimPatch patch, RecordedClaim former, IReadOnlyList<RecordedEvidence> evidence)
    {
        var record = RecordOf(former, evidence);
        return record with
        {
            Subject = patch.Subject ?? record.Subject,
            Object = patch.Object ?? record.Object,
            ValidFrom = patch.ValidFrom is { } from ? from.Value : record.ValidFrom,
            ValidTo = patch.ValidTo is { } to ? to.Value : record.ValidTo,
            References = Apply(patch.References, record.References),
            Values = Apply(patch.Values, record.Values),
            Evidence = patch.Evidence ?? record.Evidence,
        };
    }

    /// <summary>A claim as it would be written to get what is recorded.</summary>
    public static ClaimRecord RecordOf(RecordedClaim claim, IReadOnlyList<RecordedEvidence> evidence) => new(
        claim.Kind,
        claim.Key,
        claim.Content.Subject,
        claim.Content.Object,
        claim.Content.ValidFrom,
        claim.Content.ValidTo,
        claim.Content.References,
        ValuesOf(claim.Content.Attributes, claim.Kind.Attributes),
        [.. evidence.Select(piece => new EvidenceRecord(piece.Content.References, piece.Content.Values))]);

    /// <param name="text">As <see cref="RecordText"/> writes it.</param>
    public static ImmutableArray<object?> ValuesOf(string text, ImmutableArray<AttributeDefinition> attributes)
    {
        using var json = JsonDocument.Parse(text);
        return AttributeJson.ReadAll(json.RootElement, attributes);
    }

    public static ImmutableArray<object?> Apply(ImmutableArray<AttributePatch> patches, ImmutableArray<object?> values)
    {
        var patched = values.ToBuilder();
        foreach (var patch in patches)
        {
            patched[patch.Attribute.Index] = patch.Value ?? patch.Attribute.ValueWhenAbsent;
        }

        return patched.DrainToImmutable();
    }

    private static ImmutableArray<string?> Apply(ImmutableArray<ReferencePatch> patches, ImmutableArray<string?> references)
    {
        var patched = references.ToBuilder();
        foreach (var patch in patches)
        {
            patched[patch.Reference.Index] = patch.Node;
        }

        return patched.DrainToImmutable();
    }
}
