using KnowledgeGraph.Exchange;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Opens the store that the settings name and loads the seed. One that can't be reached is tried again, at first every second, then
/// every five; what an operator has to mend is an exception.
/// </summary>
internal sealed class StoreArrival(ServerSettings settings, GraphModel model, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<ImportResult> arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LateStore Store { get; } = new(model);

    /// <summary>Completes with what became of the seed when the store can be used; fails when it never can.</summary>
    public Task<ImportResult> Arrived => arrived.Task;

    /// <summary>Why the store isn't there yet, for the operator; null when nothing was tried.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Tries once.</summary>
    /// <returns>False when it can't be reached at the moment.</returns>
    /// <exception cref="Neo4jOpenException">Somebody has to mend something.</exception>
    /// <exception cref="SeedException">A bundle of the seed has problems.</exception>
    public async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        OpenedStore? store = null;
        try
        {
            store = await OpenedStore.OpenAsync(settings, model, time, cancellationToken);
            var imported = await ImportSeedAsync(store.Ledger, settings, model, cancellationToken);
            Store.Arrive(store);
            arrived.SetResult(imported);
            return true;
        }
        catch (Exception exception) when (MayPass(exception))
        {
            Obstacle = exception.Message;
        }
        catch
        {
            await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }

        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        return false;
    }

    /// <summary>Tries until it succeeds; <see cref="Arrived"/> tells how it ended.</summary>
    /// <param name="onObstacle">Hears of each new reason once.</param>
    public async Task KeepTryingAsync(Action<string> onObstacle, CancellationToken cancellationToken)
    {
        try
        {
            for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                await Task.Delay(pause, time, cancellationToken);
                var before = Obstacle;
                if (await TryAsync(cancellationToken))
                {
                    return;
                }

                if (Obstacle != before)
                {
                    onObstacle(Obstacle!);
                }
            }
        }
        catch (Exception exception)
        {
            arrived.TrySetException(exception);
        }
    }

    /// <exception cref="SeedException">A bundle of the seed has problems.</exception>
    public static async Task<ImportResult> ImportSeedAsync(
        IGraphLedger ledger, ServerSettings settings, GraphModel model, CancellationToken cancellationToken)
    {
        if (settings.SeedFolder.Length == 0)
        {
            return new ImportResult([]);
        }

        var imported = await new BundleImporter(ledger, model, "seed").ImportAllAsync(settings.SeedFolder, cancellationToken);
        return imported.Succeeded ? imported : throw new SeedException([.. imported.Problems]);
    }

    private static bool MayPass(Exception exception) => exception
        is Neo4jOpenException { MayPass: true }
        or LedgerBusyException
        or TraversalException { Code: StoreErrorCodes.StoreUnavailable or StoreErrorCodes.WriteOutcomeUnknown };
}
