using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Transports.ServerSentEvents;

/// <summary>The reserved streams by their tokens. A reservation whose reader doesn't come in time lapses.</summary>
internal sealed class ReservedStreams(
    TransportSettings settings, ClientOperations clientOperations, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const int TokenBytes = 16;

    private readonly ConcurrentDictionary<string, ReservedStream> streams = new(StringComparer.Ordinal);

    /// <param name="place">The stream's among its client's connections; given back when the stream ends.</param>
    public ReservedStream Reserve(IPAddress client, IDisposable place)
    {
        var operations = new RunningOperations(settings.MaxOperationsPerConnection, clientOperations, client);
        var stream = new ReservedStream(NewToken(), operations, place);
        streams[stream.Token] = stream;
        _ = LapseAsync(stream);
        return stream;
    }

    public bool TryGet(string token, [MaybeNullWhen(false)] out ReservedStream stream) => streams.TryGetValue(token, out stream);

    /// <summary>Forgets a stream and ends its operations.</summary>
    /// <returns>The ids of the operations that were running.</returns>
    public async Task<IReadOnlyList<string>> EndAsync(ReservedStream stream)
    {
        streams.TryRemove(stream.Token, out _);
        var ended = await stream.Operations.StopAsync();
        stream.Dispose();
        return ended;
    }

    private async Task LapseAsync(ReservedStream stream)
    {
        try
        {
            await Task.Delay(settings.InitTimeout, time, lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            // The server shuts down: there is nothing to wait for.
        }

        if (stream.TryClaim())
        {
            await EndAsync(stream);
        }
    }

    /// <summary>It lets its bearer read a client's answers, so it must not be guessed.</summary>
    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
}
