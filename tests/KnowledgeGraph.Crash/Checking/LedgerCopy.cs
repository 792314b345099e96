using System.Text.Json.Nodes;

namespace KnowledgeGraph.Crash;

/// <summary>A copy of the ledger as any client may keep one, by `changes(since:)`.</summary>
internal sealed class LedgerCopy(GraphClient client)
{
    private const string Query =
        """
        query ($since: Long!) {
          changes(since: $since, first: 1000) {
            revision author nodes { key } recorded { key } retracted { key }
          }
        }
        """;

    private readonly List<Revision> revisions = [];

    public long Newest => revisions.Count;

    /// <summary>The keys of the claims that stand.</summary>
    public HashSet<string> Claims { get; } = new(StringComparer.Ordinal);

    public Revision this[long number] => revisions[(int)number - 1];

    /// <summary>Takes over what is new.</summary>
    /// <exception cref="CrashException">A revision is missing, comes twice, or takes back what doesn't stand.</exception>
    public async Task CatchUpAsync()
    {
        while ((await client.SendAsync(Query, new JsonObject { ["since"] = Newest }))["changes"]!.AsArray() is { Count: > 0 } changes)
        {
            foreach (var change in changes)
            {
                Add(change!);
            }
        }
    }

    /// <summary>Whether another copy, made at another time, has the same revisions.</summary>
    public void Compare(LedgerCopy other)
    {
        for (var number = 1L; number <= Math.Max(Newest, other.Newest); number++)
        {
            if (number > Newest || number > other.Newest || this[number] != other[number])
            {
                throw new CrashException($"Revision {number} isn't what it was.");
            }
        }
    }

    private void Add(JsonNode change)
    {
        var number = (long)change["revision"]!;
        if (number != Newest + 1)
        {
            throw new CrashException($"Revision {number} comes after {Newest}.");
        }

        foreach (var claim in change["retracted"]!.AsArray())
        {
            if (!Claims.Remove((string)claim!["key"]!))
            {
                throw new CrashException($"Revision {number} retracts {claim["key"]}, which doesn't stand.");
            }
        }

        foreach (var claim in change["recorded"]!.AsArray())
        {
            if (!Claims.Add((string)claim!["key"]!))
            {
                throw new CrashException($"Revision {number} records {claim["key"]}, which stands already.");
            }
        }

        var effect = Effect.Of(Keys(change["nodes"]!), Keys(change["recorded"]!), Keys(change["retracted"]!));
        revisions.Add(new Revision(number, (string)change["author"]!, effect));
    }

    private static IEnumerable<string> Keys(JsonNode things) => things.AsArray().Select(thing => (string)thing!["key"]!);
}

/// <summary>A revision as the ledger tells it.</summary>
internal sealed record Revision(long Number, string Author, Effect Effect);
