using System.Buffers;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Bytes that grow in rented memory, which goes back when they are disposed of.</summary>
internal sealed class PooledBuffer(int capacity = 512) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    /// <summary>The written bytes, to be changed in place.</summary>
    public Span<byte> Writable => bytes.AsSpan(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint).AsMemory(Length);

    public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint).AsSpan(Length);

    public void Write(ReadOnlySpan<byte> more)
    {
        more.CopyTo(GetSpan(more.Length));
        Length += more.Length;
    }

    public void Clear() => Length = 0;

    /// <summary>Hands the memory over: who takes it returns it to the pool.</summary>
    public byte[] Detach()
    {
        var taken = bytes;
        (bytes, Length) = ([], 0);
        return taken;
    }

    public void Dispose()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(Detach());
        }
    }

    private byte[] Room(int wanted)
    {
        var needed = checked(Length + Math.Max(wanted, 1));
        if (needed > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, bytes.Length * 2L), Array.MaxLength));
            Written.CopyTo(larger);
            if (bytes.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }

            bytes = larger;
        }

        return bytes;
    }
}
