using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests.Votes;

/// <summary>Puts sessions into a store: a topic for each roll call, a stance for each vote.</summary>
internal static class VotedGraph
{
    public static async Task WriteAsync(OpenedStore store, params int[] sessions)
    {
        var model = store.Reads.Model;
        var all = sessions.Select(VotedSession.Read).ToArray();
        var countries = all.SelectMany(session => session.Votes.Keys).Distinct(StringComparer.Ordinal);
        var written = await store.Writes.WriteAsync(
            new GraphWrite(
                "test",
                null,
                [.. countries.Select(country => Node(model, $"country/{country}", country)), .. all.SelectMany(session => Topics(model, session))],
                [.. all.SelectMany(session => Stances(model, session))]),
            TestContext.Current.CancellationToken);
        Assert.Empty(written.Problems);
    }

    private static IEnumerable<NodeRecord> Topics(GraphModel model, VotedSession session)
    {
        for (var call = 0; call < session.RollCalls; call++)
        {
            yield return Node(model, KeyOf(session, call), $"Roll call {call} of session {session.Number}", session.Tag);
        }
    }

    private static IEnumerable<ClaimRecord> Stances(GraphModel model, VotedSession session)
    {
        var kind = model.Positions!.Kind;
        var day = new DateOnly(1945, 9, 15).AddYears(session.Number);
        foreach (var (country, votes) in session.Votes)
        {
            for (var call = 0; call < votes.Length; call++)
            {
                if (votes[call] != '-')
                {
                    object?[] values = [.. kind.Attributes.Select(attribute => attribute.ValueWhenAbsent)];
                    values[model.Positions.Position.Index] = model.Positions.Position.Enum!.Find(votes[call] switch
                    {
                        'Y' => "SUPPORTS",
                        'N' => "OPPOSES",
                        _ => "NEUTRAL",
                    });
                    yield return new ClaimRecord(
                        kind,
                        null,
                        $"country/{country}",
                        KeyOf(session, call),
                        PartialDate.Parse(day.AddDays(call).ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                        null,
                        [.. kind.References.Select(_ => (string?)null)],
                        [.. values],
                        []);
                }
            }
        }
    }

    private static string KeyOf(VotedSession session, int call) => $"topic/unga-{session.Number}-{call:000}";

    private static NodeRecord Node(GraphModel model, string key, string name, params string[] tags)
    {
        var kind = model.FindKindOfKey(key)!;
        object?[] values = [.. kind.Attributes.Select(attribute => attribute.ValueWhenAbsent)];
        values[kind.FindAttribute("name")!.Index] = name;
        if (tags.Length > 0)
        {
            values[kind.FindAttribute("tags")!.Index] = System.Collections.Immutable.ImmutableArray.CreateRange<object>(tags);
        }

        return new NodeRecord(kind, key, [.. values]);
    }
}
