using System.Globalization;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Crash;

/// <summary>
/// Makes up one writer's writes, of all kinds, from a seeded source of chance. No two stances say the same, since each has a day of its own:
/// so what a merge does is known beforehand.
/// </summary>
/// <param name="name">The writer's, which no other trial in the same graph has.</param>
internal sealed class WritePlans(string name, int seed)
{
    private const string Source = "source/public-record";
    private const int MostStances = 8;

    private static readonly string[] Holders = ["country/fra", "country/deu", "country/pol", "country/ita", "country/hun", "country/esp", "country/swe", "country/dnk"];
    private static readonly string[] Positions = ["SUPPORTS", "NEUTRAL", "OPPOSES"];
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    private readonly Random random = new(seed);
    private int count;

    public WriterGraph Graph { get; } = new();

    /// <summary>A write, and what becomes of the graph once it is done.</summary>
    public (PlannedWrite Write, Action Apply) Next() => (random.Next(100), Graph) switch
    {
        (_, { Topics.Count: < 2 }) or ( < 10, _) => Nodes(),
        ( < 50, _) or (_, { Stances.Count: 0 }) => Record(),
        ( < 65, _) => Correct(),
        ( < 77, _) => Retract(),
        ( < 85, _) => Merge(),
        _ => Import(),
    };

    private (PlannedWrite, Action) Nodes()
    {
        var topics = Enumerable.Range(0, random.Next(1, 6)).Select(_ => NewTopic()).ToList();
        var input = Input();
        input["topics"] = new JsonArray([.. topics.Select(key => new JsonObject { ["key"] = key, ["name"] = $"Topic {key}" })]);
        return (
            new PlannedWrite(Operations.UpsertNodes, input, Effect.Of(topics, [], [])),
            () => Graph.Topics.AddRange(topics));
    }

    private (PlannedWrite, Action) Record()
    {
        var stances = NewStances("crash", Pick(Graph.Topics));
        var input = Input();
        input["stances"] = new JsonArray([.. stances.Select(stance => new JsonObject
        {
            ["key"] = stance.Key,
            ["holder"] = stance.Holder,
            ["topic"] = stance.Topic,
            ["position"] = stance.Position,
            ["validFrom"] = stance.ValidFrom,
            ["evidence"] = new JsonArray([.. stance.Paraphrases.Select(text => new JsonObject { ["source"] = Source, ["paraphrase"] = text })]),
        })]);
        return (
            new PlannedWrite(Operations.RecordClaims, input, Effect.Of([], stances.Select(stance => stance.Key), [])),
            () => stances.ForEach(stance => Graph.Stances.Add(stance.Key, stance)));
    }

    private (PlannedWrite, Action) Correct()
    {
        var stance = Pick([.. Graph.Stances.Values]);
        var position = Positions[(Array.IndexOf(Positions, stance.Position) + 1) % Positions.Length];
        var input = Input();
        input["id"] = stance.Key;
        input["set"] = new JsonObject { ["stance"] = new JsonObject { ["position"] = position } };
        return (
            new PlannedWrite(Operations.CorrectClaim, input, Effect.Of([], [stance.Key], [stance.Key])),
            () => Graph.Stances[stance.Key] = stance with { Position = position });
    }

    private (PlannedWrite, Action) Retract()
    {
        var stance = Pick([.. Graph.Stances.Values]);
        var input = Input();
        input["id"] = stance.Key;
        return (
            new PlannedWrite(Operations.RetractClaim, input, Effect.Of([], [], [stance.Key])),
            () => Graph.Stances.Remove(stance.Key));
    }

    private (PlannedWrite, Action) Merge()
    {
        var absorbed = Pick(Graph.Topics);
        var survivor = Pick([.. Graph.Topics.Where(topic => topic != absorbed)]);
        var moved = Graph.Stances.Values.Where(stance => stance.Topic == absorbed).ToList();
        var input = Input();
        input["absorbed"] = absorbed;
        input["into"] = survivor;
        var keys = moved.Select(stance => stance.Key).ToList();
        return (
            new PlannedWrite(Operations.MergeNodes, input, Effect.Of([survivor], keys, keys)),
            () =>
            {
                Graph.Topics.Remove(absorbed);
                moved.ForEach(stance => Graph.Stances[stance.Key] = stance with { Topic = survivor });
            });
    }

    /// <summary>Nodes and claims in one revision.</summary>
    private (PlannedWrite, Action) Import()
    {
        var bundle = $"crash-{name}-{++count}";
        var topic = NewTopic();
        var stances = NewStances(bundle, topic);
        var input = Input();
        input["name"] = bundle;
        input["files"] = new JsonArray(
            File("source.yaml", $"bundle: {bundle}\ntitle: A bundle of {name}\nrequires: [background]\nsources:\n  - key: source/{bundle}\n    name: Reports {bundle}\n"),
            File("nodes.yaml", $"Topic:\n  - key: {topic}\n    name: Topic {topic}\n"),
            File("claims.yaml", "Stance:\n" + string.Concat(stances.Select(stance => Yaml(stance, bundle)))));
        return (
            new PlannedWrite(Operations.ImportBundle, input, Effect.Of([topic, $"source/{bundle}"], stances.Select(stance => stance.Key), [])),
            () =>
            {
                Graph.Topics.Add(topic);
                stances.ForEach(stance => Graph.Stances.Add(stance.Key, stance));
            });
    }

    private static JsonObject File(string name, string text) => new() { ["name"] = name, ["text"] = text };

    private static string Yaml(ExpectedStance stance, string bundle) =>
        $"  - key: {stance.Key[(bundle.Length + 1)..]}\n    holder: {stance.Holder}\n    topic: {stance.Topic}\n    position: {stance.Position}\n"
        + $"    validFrom: \"{stance.ValidFrom}\"\n    evidence:\n"
        + string.Concat(stance.Paraphrases.Select(text => $"      - source: source/{bundle}\n        paraphrase: {text}\n"));

    private JsonObject Input() => new() { ["idempotencyKey"] = $"{name}-{++count}" };

    private string NewTopic() => $"topic/{name}-{++count}";

    /// <param name="space">What stands before the slash of their keys.</param>
    private List<ExpectedStance> NewStances(string space, string topic) =>
        [.. Enumerable.Range(0, random.Next(1, MostStances + 1)).Select(_ => NewStance(space, topic))];

    private ExpectedStance NewStance(string space, string topic)
    {
        count++;
        return new ExpectedStance(
            string.Create(CultureInfo.InvariantCulture, $"{space}/{name}-{count}"),
            Pick(Holders),
            topic,
            Pick(Positions),
            FirstDay.AddDays(count),
            random.Next(1, 4));
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
