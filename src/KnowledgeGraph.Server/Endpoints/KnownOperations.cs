using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>
/// Prepared operations by their texts as they stand in request bodies, quotes and escapes and all: a text that came before is
/// neither decoded nor made into a string. Holds a bounded number of bytes and begins anew when they are used up, which costs
/// no more than a look into the engine's own cache. Safe for several threads.
/// </summary>
internal sealed class KnownOperations
{
    /// <summary>Bytes of text in all. A prepared operation weighs about sixteen times its text.</summary>
    private const long MaxBytes = 1 << 20;

    private readonly ConcurrentDictionary<byte[], PreparedOperation> operations = new(new BytesComparer());
    private readonly ConcurrentDictionary<byte[], PreparedOperation>.AlternateLookup<ReadOnlySpan<byte>> byText;
    private long bytes;

    public KnownOperations() => byText = operations.GetAlternateLookup<ReadOnlySpan<byte>>();

    public bool TryGet(ReadOnlySpan<byte> text, [NotNullWhen(true)] out PreparedOperation? operation) =>
        byText.TryGetValue(text, out operation);

    public void Add(ReadOnlySpan<byte> text, PreparedOperation operation)
    {
        if (text.Length > MaxBytes)
        {
            return;
        }

        if (Interlocked.Add(ref bytes, text.Length) > MaxBytes)
        {
            operations.Clear();
            Interlocked.Exchange(ref bytes, text.Length);
        }

        operations[text.ToArray()] = operation;
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
