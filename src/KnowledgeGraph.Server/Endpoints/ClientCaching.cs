using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Traversals;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>
/// What clients and proxies may keep of a GET of a persisted document (RFC 9110, § 8.8.3 and § 13.1.2; RFC 9111): a strong validator out of
/// what the answer depends on, which is known without running anything, and for how long it needs no question.
/// </summary>
internal sealed class ClientCaching(GraphApi api, AccessSettings access, TimeProvider time)
{
    private const int DigestBytes = 18;

    /// <summary>What writes answers: another build may write other bytes.</summary>
    private readonly string writer = $"{typeof(GraphApi).Module.ModuleVersionId} {typeof(GraphQLEngine).Module.ModuleVersionId}";

    /// <summary>Sets the headers of the response.</summary>
    /// <returns>Whether the client has the answer: the response is 304 and complete.</returns>
    public async ValueTask<bool> AnswerAsync(HttpContext http, string mediaType, GraphQLRequest request)
    {
        if (await FindValidityAsync(request, http.RequestAborted) is not { } validity)
        {
            return false;
        }

        var tag = TagOf(mediaType, request, validity);
        var headers = http.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = CacheControlOf(http, validity);
        headers.Append(HeaderNames.Vary, "Accept, Authorization, GraphQL-Cost");
        if (!IsKnown(http.Request, tag))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Takes back what was promised of an answer that has errors.</summary>
    public static void Forget(HttpResponse response)
    {
        response.Headers.Remove(HeaderNames.ETag);
        response.Headers.CacheControl = HttpErrors.NotCacheable;
    }

    private async ValueTask<AnswerValidity?> FindValidityAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await api.FindValidityAsync(request, cancellationToken);
        }
        catch (TraversalException)
        {
            // Running it tells the client what is wrong.
            return null;
        }
    }

    private string CacheControlOf(HttpContext http, AnswerValidity validity)
    {
        var scope = http.Credential() is null && access.IsReadingOpen ? "public" : "private";
        return $"{scope}, max-age={(long)validity.MaxAgeAt(time.GetUtcNow()).TotalSeconds}, must-revalidate";
    }

    /// <summary>The weak comparison, as If-None-Match has it.</summary>
    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));

    private EntityTagHeaderValue TagOf(string mediaType, GraphQLRequest request, AnswerValidity validity)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { writer, api.Schema.Model.Version, mediaType, request.Query!, request.OperationName ?? "", $"{request.ReportsCost}" })
        {
            Add(hash, Encoding.UTF8.GetBytes(part));
        }

        Add(hash, request.VariablesJson.Span);
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var value in validity.Version)
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, value);
            hash.AppendData(number);
        }

        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, DigestBytes))}\"");
    }

    /// <summary>With its length, so that no two lists of parts look alike.</summary>
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
