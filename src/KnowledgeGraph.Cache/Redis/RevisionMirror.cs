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

    private volatile bool isTold;

    private string Name => $"{redis.Options.Prefix}:published";

    /// <summary>Runs until it is cancelled, whatever fails meanwhile.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        redis.Connected += Forget;
        redis.Subscribe(Name, _ => Look(cancellationToken));
        try
        {
            await Task.WhenAll(FollowAsync(cancellationToken), KeepToldAsync(cancellationToken));
        }
        finally
        {
            redis.Connected -= Forget;
        }

        // A Redis that was away may have come back empty.
        void Forget() => isTold = false;
    }

    /// <summary>Tells each revision as it is published.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
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

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Tells the newest again where it isn't known to have arrived.</summary>
    private async Task KeepToldAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (!isTold)
            {
                await TellAsync(cancellationToken);
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        isTold = false;
        if (!redis.IsUp)
        {
            return;
        }

        try
        {
            isTold = true;
            var published = await store.GetPublishedAsync(cancellationToken);
            await redis.AskAsync(
                database => database.ScriptEvaluateAsync(Script, [Name], Describe(store.Model, published), CommandFlags.NoScriptCache), cancellationToken);
        }
        catch (Exception exception) when (IsPassing(exception))
        {
            // Until it is told the others find it in the store.
            isTold = false;
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
