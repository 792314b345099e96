using System.Buffers.Binary;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// Finds the messages among bytes that arrive in chunks. Each is in one piece where it lies: the later chunks of one that has several are
/// moved up to the first.
/// </summary>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/message/#chunking</remarks>
internal struct BoltChunks
{
    private int start;
    private int end;

    /// <summary>How many of the bytes have been looked at.</summary>
    public int At { get; private set; }

    /// <returns>False where the rest of the next message hasn't arrived.</returns>
    public bool TryNext(PooledBuffer bytes, out Range message)
    {
        var arrived = bytes.Writable;
        while (arrived.Length - At >= 2)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(arrived[At..]);
            if (arrived.Length - At - 2 < size)
            {
                break;
            }

            if (size > 0)
            {
                Take(arrived, size);
                continue;
            }

            At += 2;
            if (end > start)
            {
                message = start..end;
                start = end = At;
                return true;
            }

            // Outside of a message it says no more than that the server is alive.
            start = end = At;
        }

        message = default;
        return false;
    }

    private void Take(Span<byte> arrived, int size)
    {
        if (end == start)
        {
            start = end = At + 2;
        }
        else
        {
            arrived.Slice(At + 2, size).CopyTo(arrived[end..]);
        }

        end += size;
        At += 2 + size;
    }
}
