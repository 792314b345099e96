using System.Buffers.Binary;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>The messages of one request, in chunks as they are sent. Several go out at once, and the server answers each in turn.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/message/</remarks>
internal sealed class BoltRequest : IDisposable
{
    /// <summary>A chunk's length has two bytes.</summary>
    private const int LargestChunk = ushort.MaxValue;

    /// <summary>What is kept from one request to the next at most.</summary>
    private const int KeptSize = 1 << 16;

    private static readonly string Product = $"KnowledgeGraph/{typeof(BoltRequest).Assembly.GetName().Version?.ToString(3)}";

    private PooledBuffer bytes = new(4096);
    private int start;

    /// <summary>How many of the messages are answered by a summary: all of them, and none twice.</summary>
    public int Messages { get; private set; }

    public ReadOnlyMemory<byte> Bytes => bytes.WrittenMemory;

    public void Clear()
    {
        Messages = 0;
        if (bytes.Length > KeptSize)
        {
            bytes.Dispose();
            bytes = new PooledBuffer(4096);
        }

        bytes.Clear();
    }

    public void Dispose() => bytes.Dispose();

    /// <param name="minor">The version is 5.minor: since 5.1 credentials are shown by themselves, since 5.2 notes can be refused, since 5.3 a client names itself twice.</param>
    public BoltRequest Hello(int minor, Neo4jCredentials? credentials)
    {
        Begin(fields: 1, signature: 0x01);
        PackStream.WriteMapHeader(bytes, 1 + (minor == 0 ? CountOf(credentials) : 0) + (minor >= 2 ? 1 : 0) + (minor >= 3 ? 1 : 0));
        Member("user_agent"u8, Product);
        if (minor >= 2)
        {
            // Nobody reads what the server thinks of a statement, and thinking of it takes time.
            Member("notifications_minimum_severity"u8, "OFF");
        }

        if (minor >= 3)
        {
            PackStream.WriteText(bytes, "bolt_agent"u8);
            PackStream.WriteMapHeader(bytes, 1);
            Member("product"u8, Product);
        }

        if (minor == 0)
        {
            Write(credentials);
            return End();
        }

        End();
        Begin(fields: 1, signature: 0x6A);
        PackStream.WriteMapHeader(bytes, CountOf(credentials));
        Write(credentials);
        return End();
    }

    public BoltRequest Begin(bool readOnly, string database, ReadOnlySpan<string> bookmarks)
    {
        Begin(fields: 1, signature: 0x11);
        WriteScope(readOnly, database, bookmarks);
        return End();
    }

    /// <summary>Runs a statement in a transaction of its own and fetches all of its rows.</summary>
    public BoltRequest Run(CypherStatement statement, bool readOnly, string database, ReadOnlySpan<string> bookmarks)
    {
        BeginRun(statement);
        WriteScope(readOnly, database, bookmarks);
        return End().PullAll();
    }

    /// <summary>Runs a statement in the open transaction and fetches all of its rows.</summary>
    public BoltRequest Run(CypherStatement statement)
    {
        BeginRun(statement);
        PackStream.WriteMapHeader(bytes, 0);
        return End().PullAll();
    }

    public BoltRequest Commit() => Begin(fields: 0, signature: 0x12).End();

    public BoltRequest RollBack() => Begin(fields: 0, signature: 0x13).End();

    public BoltRequest Reset() => Begin(fields: 0, signature: 0x0F).End();

    /// <summary>Is answered by the connection's end.</summary>
    public BoltRequest Goodbye() => Begin(fields: 0, signature: 0x02).End();

    private BoltRequest PullAll()
    {
        Begin(fields: 1, signature: 0x3F);
        PackStream.WriteMapHeader(bytes, 1);
        PackStream.WriteText(bytes, "n"u8);
        PackStream.WriteInteger(bytes, -1);
        return End();
    }

    private void BeginRun(CypherStatement statement)
    {
        Begin(fields: 3, signature: 0x10);
        PackStream.WriteText(bytes, statement.Text.Utf8);
        PackStream.WriteMapHeader(bytes, statement.Parameters?.Count ?? 0);
        bytes.Write(statement.Parameters is { } parameters ? parameters.Packed : []);
    }

    private void WriteScope(bool readOnly, string database, ReadOnlySpan<string> bookmarks)
    {
        PackStream.WriteMapHeader(bytes, 1 + (readOnly ? 1 : 0) + (bookmarks.IsEmpty ? 0 : 1));
        Member("db"u8, database);
        if (readOnly)
        {
            Member("mode"u8, "r");
        }

        if (!bookmarks.IsEmpty)
        {
            PackStream.WriteText(bytes, "bookmarks"u8);
            PackStream.WriteListHeader(bytes, bookmarks.Length);
            foreach (var bookmark in bookmarks)
            {
                PackStream.WriteText(bytes, bookmark);
            }
        }
    }

    private static int CountOf(Neo4jCredentials? credentials) => credentials switch
    {
        BasicCredentials => 3,
        BearerCredentials => 2,
        _ => 1,
    };

    private void Write(Neo4jCredentials? credentials)
    {
        switch (credentials)
        {
            case BasicCredentials basic:
                Member("scheme"u8, "basic");
                Member("principal"u8, basic.User);
                Member("credentials"u8, basic.Password);
                break;
            case BearerCredentials bearer:
                Member("scheme"u8, "bearer");
                Member("credentials"u8, bearer.Token);
                break;
            default:
                Member("scheme"u8, "none");
                break;
        }
    }

    private void Member(ReadOnlySpan<byte> name, string value)
    {
        PackStream.WriteText(bytes, name);
        PackStream.WriteText(bytes, value);
    }

    private BoltRequest Begin(int fields, byte signature)
    {
        start = bytes.Length;
        bytes.Write([0, 0, (byte)(PackStream.TinyStructure | fields), signature]);
        return this;
    }

    private BoltRequest End()
    {
        Messages++;
        Cut();
        bytes.Write([0, 0]);
        return this;
    }

    /// <summary>Puts its length before each chunk of the message: the first has its place, the others are moved, from the last one on.</summary>
    private void Cut()
    {
        var length = bytes.Length - start - 2;
        var moves = (length - 1) / LargestChunk;
        bytes.GetSpan(2 * moves);
        bytes.Advance(2 * moves);
        var message = bytes.Writable[(start + 2)..];
        for (var chunk = moves; chunk > 0; chunk--)
        {
            var from = chunk * LargestChunk;
            var size = Math.Min(length - from, LargestChunk);
            message.Slice(from, size).CopyTo(message[(from + (2 * chunk))..]);
            BinaryPrimitives.WriteUInt16BigEndian(message[(from + (2 * chunk) - 2)..], (ushort)size);
        }

        BinaryPrimitives.WriteUInt16BigEndian(bytes.Writable[start..], (ushort)Math.Min(length, LargestChunk));
    }
}
