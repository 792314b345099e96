using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KnowledgeGraph.Cache;

/// <summary>
/// What an answer is kept under between processes: the traversal, the day where it matters, and of each kind that it reads the last revision
/// with its instant, so that neither an older state of the graph nor another graph has the same key.
/// </summary>
internal static class SharedKey
{
    public static string Of(TraversalIdentity identity, Flight flight)
    {
        const int perKind = sizeof(int) + 2 * sizeof(long);
        var places = identity.Kinds.Places;
        Span<byte> bytes = stackalloc byte[TraversalDigest.Length + sizeof(int) + places.Length * perKind];
        identity.Digest.CopyTo(bytes);
        var rest = bytes[TraversalDigest.Length..];
        BinaryPrimitives.WriteInt32LittleEndian(rest, flight.Day.DayNumber);
        rest = rest[sizeof(int)..];
        foreach (var place in places)
        {
            var kind = flight.Published.Kinds[place];
            BinaryPrimitives.WriteInt32LittleEndian(rest, place);
            BinaryPrimitives.WriteInt64LittleEndian(rest[sizeof(int)..], kind.Revision);
            BinaryPrimitives.WriteInt64LittleEndian(rest[(sizeof(int) + sizeof(long))..], kind.Ticks);
            rest = rest[perKind..];
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
