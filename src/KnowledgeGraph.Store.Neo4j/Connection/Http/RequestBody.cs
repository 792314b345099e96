using System.Net;
using System.Net.Http.Headers;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>A request's JSON, written once into rented memory.</summary>
internal sealed class RequestBody : HttpContent
{
    public const string ContentType = "application/vnd.neo4j.query";

    private static readonly MediaTypeHeaderValue MediaType = new(ContentType);

    private readonly PooledBuffer json;

    private RequestBody(PooledBuffer json)
    {
        this.json = json;
        Headers.ContentType = MediaType;
    }

    /// <param name="statement">Null where a transaction is only begun or committed.</param>
    /// <param name="marker">Goes along as a parameter by which the statement can be found among those that run. It isn't in the text, which is what the server remembers plans by.</param>
    /// <param name="readOnly">Null within a transaction, which was begun as one or the other.</param>
    public static RequestBody Create(CypherStatement? statement, long marker, bool? readOnly, ReadOnlySpan<string> bookmarks)
    {
        var json = new PooledBuffer(1024);
        json.Write("{"u8);
        if (statement is { } given)
        {
            WriteStatement(json, given, marker);
        }

        if (readOnly is { } reads)
        {
            json.Write(Comma(json));
            json.Write(reads ? "\"accessMode\":\"READ\""u8 : "\"accessMode\":\"WRITE\""u8);
        }

        WriteBookmarks(json, bookmarks);
        json.Write("}"u8);
        return new RequestBody(json);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(json.WrittenMemory, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = json.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            json.Dispose();
        }

        base.Dispose(disposing);
    }

    private static void WriteStatement(PooledBuffer json, CypherStatement statement, long marker)
    {
        json.Write("\"statement\":\""u8);
        json.Write(statement.Text.Json.EncodedUtf8Bytes);
        json.Write("\",\"parameters\":{"u8);
        using var own = new CypherParameters().Add(StatementMarker.Parameter, marker);
        TypedJson.WriteMembers(json, own.Packed, own.Count);
        if (statement.Parameters is { Count: > 0 } parameters)
        {
            json.Write(","u8);
            TypedJson.WriteMembers(json, parameters.Packed, parameters.Count);
        }

        json.Write("}"u8);
    }

    private static void WriteBookmarks(PooledBuffer json, ReadOnlySpan<string> bookmarks)
    {
        if (bookmarks.IsEmpty)
        {
            return;
        }

        json.Write(Comma(json));
        json.Write("\"bookmarks\":["u8);
        for (var i = 0; i < bookmarks.Length; i++)
        {
            json.Write(i > 0 ? ","u8 : []);
            JsonText.Write(json, bookmarks[i]);
        }

        json.Write("]"u8);
    }

    private static ReadOnlySpan<byte> Comma(PooledBuffer json) => json.Length > 1 ? ","u8 : [];
}
