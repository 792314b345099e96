using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using StackExchange.Redis;

namespace KnowledgeGraph.Cache;

/// <summary>
/// Tells the other servers of a graph what is published, through Redis, and looks at the store at once when told. The store stays the
/// authority: an operation reads its revision there, so that a message that is lost (a writer that is killed, a Redis that is away) makes
/// nobody read anything old. What the messages save is the wait of those who follow changes.
/// </summary>
public sealed class RevisionMirror(RedisConnection redis, IGraphStore store)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Takes the revision over and tells it, unless another server has.</summary>
    private const string Script =
        """
        if tonumber(ARGV[1]) <= tonumber(redis.call('HGET', KEYS[1], 'revision') or '-1') then return 0 end
        redis.call('HSET', KEYS[1], 'revision', unpack(ARGV))
        redis.call('PUBLISH', KEYS[1], ARGV[1])
        return 1
        """;

    private string Name => $"{redis.Options.Prefix}:published";

    /// <summary>Runs until it is cancelled, whatever fails meanwhile.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        redis.Connected += Connect;
        Connect();
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await FollowAsync(cancellationToken);
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            redis.Connected -= Connect;
        }

        // What Redis says after it was away, or empty, is what the store says.
        void Connect() => _ = ConnectAsync(cancellationToken);
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await redis.SubscribeAsync(Name, _ => Look(cancellationToken));
            await TellAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException || IsPassing(exception))
        {
            // There is no connection yet, or none any more: the next one brings this here again.
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in store.FollowAsync(await store.GetRevisionAsync(cancellationToken), cancellationToken))
            {
                await TellAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (IsPassing(exception))
        {
            // Readers and the readiness check tell of it.
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        if (!redis.IsUp)
        {
            return;
        }

        var published = await store.GetPublishedAsync(cancellationToken);
        try
        {
            await redis.AskAsync(database => database.ScriptEvaluateAsync(Script, [Name], Describe(store.Model, published)), cancellationToken);
        }
        catch (RedisUnavailableException)
        {
            // The others find it in the store.
        }
    }

    /// <summary>Another server has published: who follows this one's store hears of it now.</summary>
    private void Look(CancellationToken cancellationToken) => _ = Task.Run(
        async () =>
        {
            try
            {
                await store.GetPublishedAsync(cancellationToken);
            }
            catch (Exception exception) when (IsPassing(exception))
            {
                // Whoever reads it next will say so.
            }
        },
        cancellationToken);

    /// <summary>The revision, then the names of the kinds, each with its last one.</summary>
    private static RedisValue[] Describe(GraphModel model, PublishedRevision published)
    {
        var values = new List<RedisValue> { published.Number };
        foreach (var (name, kind) in KindSet.All(model).Names.Zip(published.Kinds))
        {
            values.Add(name);
            values.Add(kind.Revision.ToString(CultureInfo.InvariantCulture));
        }

        return [.. values];
    }

    private static bool IsPassing(Exception exception) => exception is TraversalException or OperationCanceledException or RedisUnavailableException;
}
