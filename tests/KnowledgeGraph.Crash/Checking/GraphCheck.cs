using System.Text.Json.Nodes;

namespace KnowledgeGraph.Crash;

/// <summary>Looks after a restart at whether everything is as it has to be.</summary>
/// <param name="author">Who all writers are.</param>
internal sealed class GraphCheck(GraphClient client, IReadOnlyList<Writer> writers, string author, int seed)
{
    private const int Repetitions = 20;

    private readonly Random random = new(seed);
    private readonly LedgerCopy ledger = new(client);

    /// <summary>The newest revision that is known to be right.</summary>
    private long settled;

    /// <summary>How many writes had no answer, and how many of them were done.</summary>
    public (int Open, int Done) Unanswered { get; private set; }

    /// <summary>Takes what is there before the load as given.</summary>
    public async Task BeginAsync()
    {
        await ledger.CatchUpAsync();
        settled = ledger.Newest;
    }

    /// <exception cref="CrashException">Something isn't.</exception>
    public async Task RunAsync()
    {
        await ledger.CatchUpAsync();
        var unclaimed = CheckAnswered();
        await SettleOpenAsync(unclaimed);
        if (unclaimed.Count > 0)
        {
            throw new CrashException($"Nobody wrote revision {unclaimed.Values.First()}.");
        }

        await ledger.CatchUpAsync();
        if (CheckAnswered().Count > 0)
        {
            throw new CrashException("Writes that were sent again became more revisions than one each.");
        }

        settled = ledger.Newest;
        await RepeatSomeAsync();
        await CompareClaimsAsync();
    }

    /// <summary>Reads the whole ledger again and compares it with what it said over time.</summary>
    public async Task RereadAsync()
    {
        var again = new LedgerCopy(client);
        await again.CatchUpAsync();
        ledger.Compare(again);
    }

    /// <summary>Every write that was answered is there, all of it.</summary>
    /// <returns>The revisions that no answer names.</returns>
    private SortedDictionary<long, Revision> CheckAnswered()
    {
        var rest = new SortedDictionary<long, Revision>();
        for (var number = settled + 1; number <= ledger.Newest; number++)
        {
            rest.Add(number, ledger[number]);
        }

        foreach (var write in writers.SelectMany(writer => writer.Done).Where(write => write.Revision > settled))
        {
            if (!rest.Remove(write.Revision, out var revision))
            {
                throw new CrashException($"The answered write {write.Answer} is lost: the newest revision is {ledger.Newest}.");
            }

            Compare(write, revision);
        }

        return rest;
    }

    /// <summary>Every other write is there whole or not at all; sent again, it is there once.</summary>
    private async Task SettleOpenAsync(SortedDictionary<long, Revision> unclaimed)
    {
        foreach (var writer in writers.Where(writer => writer.Open is not null))
        {
            var write = writer.Open!;
            var done = unclaimed.Values.FirstOrDefault(revision => revision.Effect == write.Effect);
            await writer.RepeatAsync();
            if (done is not null)
            {
                unclaimed.Remove(done.Number);
            }

            if (done is null ? write.Revision <= ledger.Newest : write.Revision != done.Number)
            {
                throw new CrashException($"Sent again, a write that {(done is null ? "wasn't done" : $"was revision {done.Number}")} answers {write.Answer}.");
            }

            await RepeatAsync(write);
            Unanswered = (Unanswered.Open + 1, Unanswered.Done + (done is null ? 0 : 1));
        }
    }

    private void Compare(PlannedWrite write, Revision revision)
    {
        if (revision.Author != author || revision.Effect != write.Effect)
        {
            throw new CrashException($"Revision {revision.Number} by {revision.Author} is “{revision.Effect}”, and was to be “{write.Effect}”.");
        }
    }

    /// <summary>Some writes of long ago: each has the answer that it had.</summary>
    private async Task RepeatSomeAsync()
    {
        var all = writers.SelectMany(writer => writer.Done).ToList();
        for (var i = 0; i < Repetitions && all.Count > 0; i++)
        {
            await RepeatAsync(all[random.Next(all.Count)]);
        }
    }

    private async Task RepeatAsync(PlannedWrite write)
    {
        if (await write.RepeatAsync(client) is var again && again != write.Answer)
        {
            throw new CrashException($"A write that answered {write.Answer} answers {again} when it is sent again.");
        }
    }

    /// <summary>What the ledger tells is what is listed, and the writers' part of it says what they said.</summary>
    private async Task CompareClaimsAsync()
    {
        var standing = await StandingClaims.ReadAsync(client);
        if (!ledger.Claims.SetEquals(standing.Select(claim => (string)claim["key"]!)))
        {
            throw new CrashException($"By `changes` {ledger.Claims.Count} claims stand; {standing.Count} are listed, and they aren't the same.");
        }

        var byKey = standing.ToDictionary(claim => (string)claim["key"]!, StringComparer.Ordinal);
        foreach (var stance in writers.SelectMany(writer => writer.Graph.Stances.Values))
        {
            if (!byKey.TryGetValue(stance.Key, out var claim) || !Says(claim, stance))
            {
                throw new CrashException($"{stance} was written, and {claim?.ToJsonString() ?? "nothing"} is there.");
            }
        }
    }

    private static bool Says(JsonNode claim, ExpectedStance stance) =>
        (string?)claim["position"] == stance.Position
        && (string?)claim["holder"]?["key"] == stance.Holder
        && (string?)claim["topic"]?["key"] == stance.Topic
        && (string?)claim["validFrom"] == stance.ValidFrom
        && claim["evidence"]!.AsArray().Select(piece => (string?)piece!["paraphrase"]).Order(StringComparer.Ordinal)
            .SequenceEqual(stance.Paraphrases.Order(StringComparer.Ordinal));
}
