using System.Globalization;
using System.Net.Http.Headers;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>Sends changes to their receivers.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly WebhookSettings settings;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public WebhookSender(WebhookSettings settings, TimeProvider time)
    {
        this.settings = settings;
        this.time = time;

        // Neither a redirect nor a proxy may lead where the address itself must not.
        client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = new CheckedConnections(settings).ConnectAsync,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 16,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <returns>Null when the receiver has taken it (a status of 200 to 299), else why not.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async Task<string?> SendAsync(Webhook webhook, Change change, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = RequestFor(webhook, change);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode ? null : $"It answered {(int)response.StatusCode}.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"It did not answer within {settings.Timeout.TotalSeconds} seconds.";
        }
        catch (HttpRequestException failure)
        {
            return failure.InnerException is WebhookException refusal ? refusal.Message : $"It can't be reached: {failure.HttpRequestError}.";
        }
        catch (WebhookException refusal)
        {
            return refusal.Message;
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage RequestFor(Webhook webhook, Change change)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(change.Json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("KnowledgeGraph", null));
        request.Headers.Add("KG-Webhook", webhook.Id);
        request.Headers.Add("KG-Revision", change.Revision.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Sign(webhook.Secret, time.GetUtcNow(), change.Json));
        return request;
    }
}
