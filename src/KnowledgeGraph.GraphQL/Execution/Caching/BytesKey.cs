namespace KnowledgeGraph.GraphQL.Execution.Caching;

/// <summary>Bytes as a dictionary's key, compared by what they hold; the hash is computed once.</summary>
internal readonly struct BytesKey : IEquatable<BytesKey>
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int hash;

    public BytesKey(ReadOnlyMemory<byte> bytes)
        : this(bytes, Hash(bytes.Span))
    {
    }

    private BytesKey(ReadOnlyMemory<byte> bytes, int hash)
    {
        this.bytes = bytes;
        this.hash = hash;
    }

    public int Length => bytes.Length;

    /// <summary>The same key over bytes of its own, to be kept after the request's buffer is reused.</summary>
    public BytesKey Copy() => new(bytes.ToArray(), hash);

    public bool Equals(BytesKey other) => hash == other.hash && bytes.Span.SequenceEqual(other.bytes.Span);

    public override bool Equals(object? obj) => obj is BytesKey other && Equals(other);

    public override int GetHashCode() => hash;

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        HashCode hash = default;
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
