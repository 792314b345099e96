using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Writes a response map as UTF-8 JSON, once, into a pooled buffer that grows. Commas are the writer's business: a caller
/// says <c>Key</c> and values in order. Reusable after <see cref="Reset"/>; not for use by two threads at a time.
/// </summary>
/// <remarks>
/// The writer does not check that begins and ends match: it is the innermost loop of every answer. Anything written
/// since a <see cref="ResponseMark"/> can be taken back with <see cref="Rewind"/>, which is how a null propagates
/// (GraphQL specification, September 2025, section 6.4.4).
/// </remarks>
public sealed partial class ResponseWriter : IDisposable
{
    /// <summary>A reset gives back a buffer that is larger than this many bytes, so that one large answer doesn't stay.</summary>
    private const int LargestKeptBuffer = 1 << 20;

    private byte[] buffer;
    private int position;
    private bool needsComma;

    /// <param name="capacity">Bytes to begin with.</param>
    public ResponseWriter(int capacity = 16 * 1024) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Bytes written so far.</summary>
    public int Position => position;

    /// <summary>How many objects were begun in the writer's life, those taken back included: differences say something.</summary>
    public long ObjectCount { get; private set; }

    /// <summary>The positions that are open in what is being written, for writers that are pushed events: one uses it at a time.</summary>
    public NullPropagation Nulls => field ??= new(this);

    /// <summary>What was written so far; valid until the next call on the writer.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, position);

    /// <summary>What was written so far; valid until the next call on the writer.</summary>
    public ReadOnlySpan<byte> WrittenSpan => buffer.AsSpan(0, position);

    /// <summary>A place to come back to with <see cref="Rewind"/>.</summary>
    public ResponseMark Mark() => new(position, needsComma);

    /// <summary>Takes back everything written since <paramref name="mark"/>. Errors and warnings stay.</summary>
    public void Rewind(ResponseMark mark)
    {
        Debug.Assert(mark.Position <= position, "A mark can't lie ahead of the writer.");
        position = mark.Position;
        needsComma = mark.NeedsComma;
    }

    /// <summary>Forgets everything, errors and extensions included, and keeps the buffer for the next response.</summary>
    public void Reset()
    {
        position = 0;
        needsComma = false;
        ClearNotes();
        if (buffer.Length > LargestKeptBuffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(LargestKeptBuffer);
        }
    }

    /// <summary>Gives the buffer back to its pool. The writer can't be used afterwards.</summary>
    public void Dispose()
    {
        byte[] buffer = this.buffer;
        this.buffer = [];
        position = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void BeginObject()
    {
        ObjectCount++;
        Open((byte)'{');
    }

    public void EndObject() => Close((byte)'}');

    public void BeginArray() => Open((byte)'[');

    public void EndArray() => Close((byte)']');

    /// <summary>Writes a member's name. <paramref name="encoded"/> is complete: quotes, escapes and colon, <c>"name":</c>.</summary>
    public void Key(ReadOnlySpan<byte> encoded)
    {
        Span<byte> room = Room(encoded.Length + 1);
        int start = Comma(room);
        encoded.CopyTo(room[start..]);
        position += start + encoded.Length;
        needsComma = false;
    }

    /// <summary>Writes a value that is JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        Span<byte> room = Room(json.Length + 1);
        int start = Comma(room);
        json.CopyTo(room[start..]);
        position += start + json.Length;
        needsComma = true;
    }

    /// <summary>Writes a value that is JSON already and has some objects in it.</summary>
    public void Raw(ReadOnlySpan<byte> json, long objects)
    {
        Raw(json);
        ObjectCount += objects;
    }

    private void Open(byte bracket)
    {
        Span<byte> room = Room(2);
        int start = Comma(room);
        room[start] = bracket;
        position += start + 1;
        needsComma = false;
    }

    private void Close(byte bracket)
    {
        Room(1)[0] = bracket;
        position++;
        needsComma = true;
    }

    /// <summary>Puts the comma that is due at the start of <paramref name="room"/>; answers how many bytes that took.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Comma(Span<byte> room)
    {
        if (!needsComma)
        {
            return 0;
        }
        room[0] = (byte)',';
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int bytes)
    {
        if (buffer.Length - position < bytes)
        {
            Grow(bytes);
        }
        return buffer.AsSpan(position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        ObjectDisposedException.ThrowIf(buffer.Length == 0, this);
        long wanted = Math.Max((long)position + bytes, (long)buffer.Length * 2);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, Array.MaxLength));
        buffer.AsSpan(0, position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
