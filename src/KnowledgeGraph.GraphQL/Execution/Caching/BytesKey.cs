namespace KnowledgeGraph.GraphQL.Execution.Caching;

/// <summary>Bytes as a dictionary's key, compared by what they hold; the hash is computed once.</summary>
internal readonly struct BytesKey : IEquatable<BytesKey>
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _hash;

    public BytesKey(ReadOnlyMemory<byte> bytes)
        : this(bytes, Hash(bytes.Span))
    {
    }

    private BytesKey(ReadOnlyMemory<byte> bytes, int hash)
    {
        _bytes = bytes;
        _hash = hash;
    }

    public int Length => _bytes.Length;

    /// <summary>The same key over bytes of its own, to be kept after the request's buffer is reused.</summary>
    public BytesKey Copy() => new(_bytes.ToArray(), _hash);

    public bool Equals(BytesKey other) => _hash == other._hash && _bytes.Span.SequenceEqual(other._bytes.Span);

    public override bool Equals(object? obj) => obj is BytesKey other && Equals(other);

    public override int GetHashCode() => _hash;

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        HashCode hash = default;
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
