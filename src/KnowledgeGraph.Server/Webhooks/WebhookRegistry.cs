using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>Registers, lists and removes webhooks.</summary>
internal sealed class WebhookRegistry(IRecordStore records, GraphModel model, TimeProvider time)
{
    private const int MaxUrlLength = 2_000;

    /// <summary>Registers a webhook.</summary>
    /// <param name="since">It hears of the revisions after this one.</param>
    /// <returns>With its secret, which isn't shown again.</returns>
    /// <exception cref="WebhookException">The address or a kind can't be used.</exception>
    public async Task<Webhook> AddAsync(string url, IReadOnlyCollection<string> kinds, long since, CancellationToken cancellationToken)
    {
        CheckUrl(url);
        if (since < 0)
        {
            throw new WebhookException("“since” is a revision, from 0.");
        }

        WebhookKinds.Check(kinds, model);
        var webhook = new Webhook(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            url,
            [.. kinds.Distinct(StringComparer.Ordinal)],
            $"whsec_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}",
            time.GetUtcNow());

        // The position first: whoever finds the webhook finds out where it begins.
        await records.PutAsync(WebhookState.Collection, webhook.Id, Write(new WebhookState(since)), ifVersion: 0, cancellationToken);
        await records.PutAsync(
            Webhook.Collection, webhook.Id, JsonSerializer.Serialize(webhook, WebhookJson.Default.Webhook), ifVersion: 0, cancellationToken);
        return webhook;
    }

    /// <summary>The revision after which a webhook is to hear of what comes: what it was asked for, or the newest.</summary>
    /// <exception cref="WebhookException">There is no such revision yet.</exception>
    public static long StartOf(long? since, long newest) => since > newest
        ? throw new WebhookException($"“since” is {since}, and the newest revision is {newest}: give one that there is, or leave it out.")
        : since ?? newest;

    /// <summary>All webhooks in the order in which they were registered.</summary>
    public async Task<ImmutableArray<Webhook>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await records.ListAsync(Webhook.Collection, cancellationToken)).Select(Read).OrderBy(webhook => webhook.CreatedAt)];

    /// <summary>How far a webhook was told, and the version of that record; null when it is gone.</summary>
    public async Task<(WebhookState State, long Version)?> FindStateAsync(string id, CancellationToken cancellationToken) =>
        await records.GetAsync(WebhookState.Collection, id, cancellationToken) is { } record
            ? (JsonSerializer.Deserialize(record.Json, WebhookJson.Default.WebhookState)!, record.Version)
            : null;

    /// <returns>False when somebody else has changed or removed it.</returns>
    public ValueTask<bool> SaveStateAsync(string id, WebhookState state, long version, CancellationToken cancellationToken) =>
        records.PutAsync(WebhookState.Collection, id, Write(state), version, cancellationToken);

    /// <returns>False when there is none of that id.</returns>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        var wasThere = await records.DeleteAsync(Webhook.Collection, id, cancellationToken);

        // In any case: a removal that was cut short may have left it.
        await records.DeleteAsync(WebhookState.Collection, id, cancellationToken);
        return wasThere;
    }

    private static void CheckUrl(string url)
    {
        if (url.Length > MaxUrlLength
            || !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("https" or "http")
            || uri.UserInfo.Length > 0
            || uri.Fragment.Length > 0)
        {
            throw new WebhookException("A webhook's address begins with https:// and holds neither a password nor a fragment.");
        }
    }

    private static Webhook Read(StoredRecord record) => JsonSerializer.Deserialize(record.Json, WebhookJson.Default.Webhook)!;

    private static string Write(WebhookState state) => JsonSerializer.Serialize(state, WebhookJson.Default.WebhookState);
}
