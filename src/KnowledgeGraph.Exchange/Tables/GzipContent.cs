using System.Buffers.Binary;
using System.IO.Compression;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// The content of a gzip file (RFC 1952). The runtime's own stream ends quietly where a file is cut off; this one compares what came out with
/// the size that the file states at its end. A file of several members states the last one's only and isn't compared.
/// </summary>
internal sealed class GzipContent(FileStream file) : Stream
{
    private const int HeaderSize = 10;

    private readonly GZipStream unpacked = new(file, CompressionMode.Decompress, leaveOpen: true);
    private uint size;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The file isn't whole.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        size += (uint)read;
        if (read == 0 && buffer.Length > 0 && ReadStatedSize() != size && !HasFurtherMember())
        {
            throw new InvalidDataException("The content isn't as long as the file says.");
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>ISIZE (§2.3.1): the size modulo 2³² in the last four bytes.</summary>
    private uint ReadStatedSize()
    {
        Span<byte> trailer = stackalloc byte[4];
        file.Seek(-Math.Min(trailer.Length, file.Length), SeekOrigin.End);
        file.ReadAtLeast(trailer, trailer.Length, throwOnEndOfStream: false);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    /// <summary>Whether there is a member header behind the first: chance makes one once in 10¹¹ bytes.</summary>
    private bool HasFurtherMember()
    {
        var window = new byte[1 << 16];
        file.Position = 1;
        for (var kept = 0; ;)
        {
            var length = kept + file.Read(window.AsSpan(kept));
            for (var i = 0; i + HeaderSize <= length; i++)
            {
                if (window.AsSpan(i, HeaderSize) is [0x1F, 0x8B, 8, < 0x20, _, _, _, _, 0 or 2 or 4, <= 13 or 255])
                {
                    return true;
                }
            }

            if (length == kept)
            {
                return false;
            }

            var tail = Math.Min(HeaderSize - 1, length);
            window.AsSpan(length - tail, tail).CopyTo(window);
            kept = tail;
        }
    }
}
