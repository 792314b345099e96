using System.Buffers;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>A request's body in a rented buffer. Dispose it when nothing refers to its bytes any more.</summary>
internal sealed class RequestBody : IDisposable
{
    private byte[] buffer;

    private RequestBody(in ReadOnlySequence<byte> bytes)
    {
        var length = (int)bytes.Length;
        buffer = ArrayPool<byte>.Shared.Rent(length);
        bytes.CopyTo(buffer);
        Bytes = buffer.AsMemory(0, length);
    }

    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Reads the whole body, or answers null when it is longer than <paramref name="maxBytes"/>.</summary>
    public static async ValueTask<RequestBody?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var isTooLong = read.Buffer.Length > maxBytes;
            if (isTooLong || read.IsCompleted)
            {
                var body = isTooLong ? null : new RequestBody(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            // Nothing is taken before all is there. What isn't looked at would hold up the rest.
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            Bytes = default;
        }
    }
}
