using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Reads claims as they are recorded.</summary>
internal static class RecordedClaims
{
    /// <param name="claim">Its properties.</param>
    public static RecordedClaim Read(ClaimLayout layout, string subject, string @object, CypherValue claim, RecordText text)
    {
        var kind = layout.Kind;
        var references = ImmutableArray.CreateBuilder<string?>(kind.References.Length);
        foreach (var reference in kind.References)
        {
            references.Add(claim.TryGet(Encoding.UTF8.GetBytes(reference.Name), out var id) ? KeyOf(id.String) : null);
        }

        var content = new ClaimContent(
            subject,
            @object,
            ReadDate(claim, "validFrom"u8),
            ReadDate(claim, "validTo"u8),
            references.MoveToImmutable(),
            text.Of(kind.Attributes, layout.Attributes.Read(claim)));
        var identity = claim.TryGet("identity"u8, out var first) ? first.String : claim["id"u8].String;
        return new RecordedClaim(
            kind,
            claim["id"u8].String,
            claim["version"u8].Integer,
            content,
            claim["recorded"u8].Integer,
            claim.TryGet("retracted"u8, out _),
            0,
            0)
        {
            Identity = identity,
            Key = claim.TryGet("key"u8, out var key) && key.String != identity ? key.String : null,
        };
    }

    private static PartialDate? ReadDate(CypherValue claim, ReadOnlySpan<byte> name) =>
        claim.TryGet(name, out var date) ? PartialDate.Parse(date.String) : null;

    private static string KeyOf(string id) => NodeKey.TryRead(id, out var key)
        ? key
        : throw new CypherException(CypherFailure.Malformed, $"“{id}” is not the id of a node.");
}
