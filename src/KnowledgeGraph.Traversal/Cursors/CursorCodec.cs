using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Cursors: places in one order as opaque, URL-safe texts. A cursor holds the values of the order's keys at its item and the
/// item's id, so it survives writes, even those that take its item away; and a fingerprint of the order, so that one of
/// another order is refused. Immutable: make one per order and keep it.
/// </summary>
/// <remarks>
/// Base 64 URL (RFC 4648 §5) without padding, over: fingerprint (4 bytes), values (<see cref="CursorValue"/>), id (UTF-8).
/// </remarks>
public sealed class CursorCodec
{
    /// <summary>What is longer is not even decoded.</summary>
    private const int LongestCursor = 64 * 1024;
    private const int FingerprintLength = 4;

    private readonly ImmutableArray<FieldType> types;
    private readonly uint fingerprint;

    /// <exception cref="ArgumentException">A key is of a type that has no order.</exception>
    public CursorCodec(ImmutableArray<OrderKey> order)
    {
        types = [.. order.Select(key => FieldType.Of(key.Field))];
        fingerprint = OrderFingerprint.Of(order);
    }

    /// <summary>For the order by id alone, the common one.</summary>
    public static CursorCodec ById { get; } = new([]);

    /// <summary>The cursor of an item.</summary>
    /// <param name="values">The values of the order's keys at the item, as <see cref="Keyset"/> states.</param>
    /// <param name="id">The item's id, without a view.</param>
    public string Encode(ReadOnlySpan<object?> values, string id)
    {
        var writer = new CursorValueWriter(stackalloc byte[256]);
        Write(ref writer, values);
        writer.Rest(id);
        var cursor = Base64Url.EncodeToString(writer.Written);
        writer.Dispose();
        return cursor;
    }

    /// <summary>As <see cref="Encode(ReadOnlySpan{object}, string)"/>, in UTF-8 on both sides and without allocations.</summary>
    /// <returns>How many bytes were written, or -1 when the destination is too short.</returns>
    public int Encode(ReadOnlySpan<object?> values, ReadOnlySpan<byte> id, Span<byte> destination)
    {
        var writer = new CursorValueWriter(stackalloc byte[256]);
        Write(ref writer, values);
        writer.Rest(id);
        var fits = Base64Url.TryEncodeToUtf8(writer.Written, destination, out var length);
        writer.Dispose();
        return fits ? length : -1;
    }

    /// <summary>The bytes that the cursor of an item takes in an order by id alone.</summary>
    public static int LengthById(int idLength) => Base64Url.GetEncodedLength(FingerprintLength + idLength);

    /// <summary>Reads a cursor that a client gave.</summary>
    /// <param name="error">What is wrong and what to do.</param>
    public bool TryDecode(string cursor, [NotNullWhen(true)] out Keyset? place, [NotNullWhen(false)] out string? error)
    {
        place = null;
        error = "This is no cursor: give one as an edge or the page info served it.";
        if (cursor.Length > LongestCursor || Bytes(cursor) is not { Length: > FingerprintLength } bytes)
        {
            return false;
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != fingerprint)
        {
            error = "The cursor is of another order: a cursor holds only with the order that it was served under.";
            return false;
        }

        place = Read(bytes);
        error = place is null ? error : null;
        return place is not null;
    }

    /// <summary>Reads a cursor of some order once; see <see cref="TryDecode"/>.</summary>
    /// <exception cref="TraversalException">`BAD_USER_INPUT`: it is none, or of another order.</exception>
    public static Keyset Decode(string cursor, ImmutableArray<OrderKey> order)
    {
        var codec = order.IsEmpty ? ById : new CursorCodec(order);
        return codec.TryDecode(cursor, out var place, out var error) ? place : throw new TraversalException(ErrorCodes.BadUserInput, error);
    }

    private static byte[]? Bytes(string cursor)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        return Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Base64Url.GetEncodedLength(length) == cursor.Length
                ? bytes[..length]
                : null;
    }

    private void Write(ref CursorValueWriter writer, ReadOnlySpan<object?> values)
    {
        if (values.Length != types.Length)
        {
            throw new ArgumentException($"The order has {types.Length} keys, but {values.Length} values were given.", nameof(values));
        }

        writer.Fingerprint(fingerprint);
        foreach (var value in values)
        {
            writer.Value(value);
        }
    }

    private Keyset? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new CursorValueReader(bytes[FingerprintLength..]);
        var values = ImmutableArray.CreateBuilder<object?>(types.Length);
        foreach (var type in types)
        {
            if (!reader.TryRead(type, out var value))
            {
                return null;
            }

            values.Add(value);
        }

        try
        {
            var id = StrictUtf8.GetString(reader.Rest);
            return id.Length > 0 ? new Keyset(values.MoveToImmutable(), id) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static UTF8Encoding StrictUtf8 { get; } = new(false, throwOnInvalidBytes: true);
}
