using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// Sends requests to one server's HTTP connector over pooled connections and reads their answers into rented memory. Whatever goes wrong
/// between here and there is a <see cref="CypherException"/>.
/// </summary>
internal sealed class HttpTransport : IDisposable
{
    /// <summary>Says which member of a cluster an open transaction is on.</summary>
    public const string AffinityHeader = "neo4j-cluster-affinity";

    private static readonly MediaTypeWithQualityHeaderValue Accept = new(RequestBody.ContentType);

    private readonly HttpMessageInvoker http;
    private readonly AuthenticationHeaderValue? authorization;
    private readonly Uri root;

    public HttpTransport(Neo4jOptions options)
    {
        root = new Uri(options.Address, $"/db/{Uri.EscapeDataString(options.Database)}/query/v2");
        authorization = options.Credentials switch
        {
            BasicCredentials basic => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{basic.User}:{basic.Password}"))),
            BearerCredentials bearer => new("Bearer", bearer.Token),
            _ => null,
        };
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = options.MaxConnections,
            ConnectTimeout = options.ConnectTimeout,
            ConnectCallback = static async (context, token) => await TcpConnection.OpenAsync(context.DnsEndPoint, token),
            // Neo4j closes connections that were idle for 30 s; one that it closes while we send a write would leave the outcome unknown.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            // Long enough to cost nothing, short enough to follow a name that points elsewhere.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        });
    }

    /// <param name="path">After `/query/v2`.</param>
    /// <param name="affinity">What an answer of the same transaction gave.</param>
    /// <exception cref="CypherException">The server wasn't reached, or its answer broke off.</exception>
    public async ValueTask<TransportAnswer> SendAsync(
        HttpMethod method, string path, RequestBody? body, string? affinity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, root + path) { Content = body };
        request.Headers.Authorization = authorization;
        request.Headers.Accept.Add(Accept);
        if (affinity is not null)
        {
            request.Headers.TryAddWithoutValidation(AffinityHeader, affinity);
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var bytes = await ReadAsync(response, cancellationToken);
            return new TransportAnswer(
                response.StatusCode, bytes,
                response.Headers.TryGetValues(AffinityHeader, out var values) ? values.FirstOrDefault() : affinity);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw ConnectionTimedOut(exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new CypherException(CypherFailure.Unavailable, $"No answer from {root.Authority}: {exception.Message}", exception)
            {
                NotSent = exception is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError,
                },
            };
        }
    }

    public void Dispose() => http.Dispose();

    private CypherException ConnectionTimedOut(OperationCanceledException exception) =>
        new(CypherFailure.Unavailable, $"No connection to {root.Authority} in time.", exception) { NotSent = true };

    private static async ValueTask<PooledBuffer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var length = response.Content.Headers.ContentLength ?? 16 * 1024;
        var bytes = new PooledBuffer((int)Math.Min(length + 1, 1 << 20));
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            while (await stream.ReadAsync(bytes.GetMemory(), cancellationToken) is > 0 and var read)
            {
                bytes.Advance(read);
            }

            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }
}

/// <summary>An answer's status, its bytes, which the receiver disposes of, and where its transaction is.</summary>
internal readonly record struct TransportAnswer(HttpStatusCode Status, PooledBuffer Bytes, string? Affinity);
