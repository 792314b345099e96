using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache;

/// <summary>What tells traversals apart in the cache, and what their answers depend on.</summary>
/// <param name="Digest">SHA-256 of the canonical text: a process may get hold of texts that it didn't write.</param>
internal sealed record TraversalIdentity(TraversalDigest Digest, KindSet Kinds, bool DependsOnDay)
{
    public ulong Hash => Digest.Hash;

    public static TraversalIdentity Of(GraphModel model, Traversal traversal, TraversalDigest digest) =>
        new(digest, TouchedKinds.Of(model, traversal), TouchedKinds.DependOnDay(traversal));
}

/// <summary>The SHA-256 of a traversal's canonical text.</summary>
internal readonly record struct TraversalDigest(ulong Hash, ulong Second, ulong Third, ulong Fourth)
{
    public const int Length = SHA256.HashSizeInBytes;

    public static TraversalDigest Of(Traversal traversal)
    {
        Span<byte> bytes = stackalloc byte[Length];
        SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText.Of(traversal)), bytes);
        return new TraversalDigest(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));
    }

    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Hash);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Second);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], Third);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], Fourth);
    }
}
