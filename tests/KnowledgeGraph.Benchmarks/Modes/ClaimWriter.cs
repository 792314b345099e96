using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using KnowledgeGraph.Crash;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Records claims over HTTP, one in each mutation, with a piece of evidence.</summary>
internal sealed class ClaimWriter(GraphClient client)
{
    private const string Mutation =
        "mutation ($claims: [StanceInput!]) { recordClaims(input: { stances: $claims }) { revision claims { id } userErrors { code } } }";

    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    private readonly Random random = new(1);
    private int count;

    /// <summary>Lets so many write at once for a while.</summary>
    /// <returns>How long each write took until its answer.</returns>
    public async Task<List<TimeSpan>> RunAsync(int writers, TimeSpan time)
    {
        var started = TimeProvider.System.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            var times = new List<TimeSpan>();
            while (TimeProvider.System.GetElapsedTime(started) < time)
            {
                var from = TimeProvider.System.GetTimestamp();
                await WriteAsync();
                times.Add(TimeProvider.System.GetElapsedTime(from));
            }

            return times;
        })));
        return [.. all.SelectMany(times => times)];
    }

    /// <summary>Writes one claim after the other, with pauses, while a subscriber follows on a server.</summary>
    /// <returns>How long it took from the sending of each write until its answer, and until its event.</returns>
    public async Task<(List<TimeSpan> Answers, List<TimeSpan> Events)> FollowAsync(ServerProcess subscribed, TimeSpan time)
    {
        using var stop = new CancellationTokenSource();
        var arrivals = new ConcurrentDictionary<long, long>();
        var follower = new ChangeFollower(
            () => subscribed.Address,
            "",
            change => arrivals[change.GetProperty("revision").GetInt64()] = TimeProvider.System.GetTimestamp());
        var first = await WriteAsync();
        var following = follower.RunAsync(first - 1, stop.Token);
        await ArrivedAsync(arrivals, first);
        var sent = new List<(long Revision, long From, TimeSpan Answer)>();
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < time;)
        {
            await Task.Delay(random.Next(20, 120));
            var from = TimeProvider.System.GetTimestamp();
            var revision = await WriteAsync();
            sent.Add((revision, from, TimeProvider.System.GetElapsedTime(from)));
        }

        await ArrivedAsync(arrivals, sent[^1].Revision);
        await stop.CancelAsync();
        await following;
        return (
            [.. sent.Select(write => write.Answer)],
            [.. sent.Select(write => TimeProvider.System.GetElapsedTime(write.From, arrivals[write.Revision]))]);
    }

    /// <returns>The revision that it became.</returns>
    private async Task<long> WriteAsync()
    {
        var claim = new JsonObject
        {
            ["holder"] = "country/fra",
            ["topic"] = "topic/one-month-truce",
            ["position"] = "SUPPORTS",
            ["validFrom"] = FirstDay.AddDays(Interlocked.Increment(ref count)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["evidence"] = new JsonArray(new JsonObject { ["source"] = "source/public-record", ["paraphrase"] = "France backs the truce." }),
        };
        var answer = (await client.SendAsync(Mutation, new JsonObject { ["claims"] = new JsonArray(claim) }))["recordClaims"]!;
        return answer["userErrors"]!.AsArray().Count == 0
            ? (long)answer["revision"]!
            : throw new InvalidOperationException($"A write was refused: {answer.ToJsonString()}");
    }

    private static async Task ArrivedAsync(ConcurrentDictionary<long, long> arrivals, long revision)
    {
        while (!arrivals.ContainsKey(revision))
        {
            await Task.Delay(5);
        }
    }
}
