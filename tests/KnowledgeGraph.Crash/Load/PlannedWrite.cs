using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Crash;

/// <summary>A mutation to send, and what it has to do: all of that, in one revision.</summary>
/// <param name="Operation">Its text; the root field is called `write`.</param>
/// <param name="Input">Its variable `input`, an idempotency key included.</param>
internal sealed record PlannedWrite(string Operation, JsonObject Input, Effect Effect)
{
    /// <summary>The field `write` of the answer to it, as it came; null while nobody knows what became of it.</summary>
    public string? Answer { get; private set; }

    /// <summary>The revision that it became, once there is an answer.</summary>
    public long Revision { get; private set; }

    /// <summary>Sends it for the first time.</summary>
    /// <returns>The field `write` of the answer; null when none came.</returns>
    /// <exception cref="CrashException">It was refused, which none of these writes may be.</exception>
    public async Task<string?> TrySendAsync(GraphClient client) =>
        await client.TrySendAsync(Operation, Variables) is { } data ? Read(data) : null;

    /// <summary>Sends it again.</summary>
    /// <returns>The field `write` of the answer.</returns>
    public async Task<string> RepeatAsync(GraphClient client) => Read(await client.SendAsync(Operation, Variables));

    /// <summary>Notes the first answer.</summary>
    public void Acknowledge(string answer)
    {
        Answer = answer;
        Revision = (long)JsonNode.Parse(answer)!["revision"]!;
    }

    private JsonObject Variables => new() { ["input"] = Input.DeepClone() };

    private string Read(JsonObject data)
    {
        var write = data["write"]!;
        return write["userErrors"]!.AsArray().Count == 0
            ? write.ToJsonString()
            : throw new CrashException($"{Input.ToJsonString()} was refused: {write.ToJsonString()}");
    }
}

/// <summary>What a revision did: the keys of its nodes and claims, sorted, one with several changes several times.</summary>
internal sealed record Effect(ImmutableArray<string> Nodes, ImmutableArray<string> Recorded, ImmutableArray<string> Retracted)
{
    public static Effect Of(IEnumerable<string> nodes, IEnumerable<string> recorded, IEnumerable<string> retracted) =>
        new(Sorted(nodes), Sorted(recorded), Sorted(retracted));

    public bool Equals(Effect? other) => other is not null
        && Nodes.SequenceEqual(other.Nodes) && Recorded.SequenceEqual(other.Recorded) && Retracted.SequenceEqual(other.Retracted);

    public override int GetHashCode() => HashCode.Combine(Nodes.Length, Recorded.Length, Retracted.Length);

    public override string ToString() =>
        $"nodes {string.Join(' ', Nodes)}; recorded {string.Join(' ', Recorded)}; retracted {string.Join(' ', Retracted)}";

    private static ImmutableArray<string> Sorted(IEnumerable<string> keys) => [.. keys.Order(StringComparer.Ordinal)];
}
