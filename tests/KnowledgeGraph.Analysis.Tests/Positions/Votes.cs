using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>A small model of votes, and columns made of some.</summary>
internal sealed class Votes
{
    private const string Text = """
        interface Entity implements Node { name: String! @search }
        interface Actor implements Entity
        type Country implements Actor @node(key: "country")
        type Voice implements Actor @node(key: "voice") @unmeasured
        type Topic implements Entity @node(key: "topic") { tags: [String!]! }
        type Source implements Entity @node(key: "source")
        interface Claim implements Node
        type Evidence @evidence { source: Source! @ref }
        type Vote @claim(predicate: "VOTES", time: ACT) {
          voter: Actor! @subject(reverse: "votes")
          topic: Topic! @object(reverse: "votes")
          choice: Choice! @identity
        }
        enum Choice { YES @scale(value: 1) ABSTAIN @scale(value: 0) NO @scale(value: -1) }
        type Office @claim(predicate: "HOLDS", time: STATE) @speaksFor {
          holder: Actor! @subject(reverse: "offices")
          body: Country! @object(reverse: "holders")
        }
        """;

    private readonly PositionCollector collector = new(Model, Positions);
    private readonly Dictionary<string, int> numbers = [];
    private ulong claims;

    public static GraphModel Model { get; } = ModelLoader.Load("votes.graphql", Text);

    public static PositionModel Positions => Model.Positions!;

    /// <param name="choice">`Y`, `A` or `N`.</param>
    /// <param name="from">As a partial date; null for none.</param>
    public Votes Add(string actor, string topic, char choice, string? from = "2020-01-01")
    {
        PartialDate? date = from is null ? null : PartialDate.Parse(from);
        collector.Position(new PositionRow(
            NumberOf(actor), NumberOf(topic), "YAN".IndexOf(choice, StringComparison.Ordinal), date, null, true, new ClaimId(++claims, 0)));
        return this;
    }

    public Votes Office(string holder, string body, string? from, string? to)
    {
        collector.Office(new OfficeRow(
            NumberOf(holder),
            NumberOf(body),
            new Period(from is null ? null : DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null))));
        return this;
    }

    public PositionColumns Build() => collector.Build();

    /// <summary>Everything on all days.</summary>
    public static PositionSlice Whole(PositionColumns columns) =>
        new(columns, TopicSelection.All(columns), new PositionWindow(int.MinValue, int.MaxValue, true));

    /// <summary>The topics and values that count of an actor.</summary>
    public static string Latest(PositionSlice slice, string actor)
    {
        var positions = slice.Of(slice.Columns.FindActor(actor));
        var found = new List<string>();
        while (positions.MoveNext())
        {
            found.Add(FormattableString.Invariant($"{slice.Columns.TopicIds[positions.Topic]}={positions.Value}"));
        }

        return string.Join(' ', found);
    }

    private int NumberOf(string id)
    {
        if (!numbers.TryGetValue(id, out var number))
        {
            number = numbers[id] = numbers.Count;
            collector.Node(number, Encoding.UTF8.GetBytes(id));
        }

        return number;
    }
}
