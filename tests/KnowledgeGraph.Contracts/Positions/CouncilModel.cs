using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>A small model of votes: some are merely announced, some people speak for countries, countries belong to groups.</summary>
internal static class CouncilModel
{
    private const string Text = """
        interface Entity implements Node { name: String! @search }
        interface Actor implements Entity
        type Country implements Actor @node(key: "country")
        type Person implements Actor @node(key: "person", plural: "people")
        type Voice implements Actor @node(key: "voice") @unmeasured
        type Group implements Entity @node(key: "group")
        type Topic implements Entity @node(key: "topic") { tags: [String!]! }
        type Source implements Entity @node(key: "source")
        interface Claim implements Node { mood: Mood! @default(value: ACTUAL) }
        enum Mood { ACTUAL EXPECTED }
        type Evidence @evidence { source: Source! @ref }
        type Vote @claim(predicate: "VOTES_ON", timeBy: "manner") {
          voter: Actor! @subject(reverse: "votes")
          topic: Topic! @object(reverse: "votes")
          choice: Choice! @identity
          manner: Manner!
        }
        enum Choice { YES @scale(value: 1) ABSTAIN @scale(value: 0) NO @scale(value: -1) }
        enum Manner { CAST @time(is: ACT) PLEDGED @time(is: STATE) }
        type Office @claim(predicate: "HOLDS", time: STATE) @speaksFor {
          holder: Person! @subject(reverse: "offices")
          body: Country! @object(reverse: "holders")
        }
        type Belonging @claim(predicate: "BELONGS_TO", time: STATE) @membership {
          member: Actor! @subject(reverse: "belongsTo")
          group: Group! @object(reverse: "members")
        }
        """;

    public static GraphModel Model { get; } = ModelLoader.Load("council.graphql", Text);

    /// <summary>The same with votes for and half for, none against.</summary>
    public static GraphModel OneSided { get; } =
        ModelLoader.Load("council.graphql", Text.Replace("NO @scale(value: -1)", "NO @scale(value: 0.5)", StringComparison.Ordinal));

    public static NodeRecord Node(string key) => new(Model.FindKindOfKey(key)!, key, Values(Model.FindKindOfKey(key)!.Attributes, ("name", key)));

    public static ClaimRecord Claim(string kind, string subject, string @object, string? from, string? to, params (string Attribute, string Value)[] values)
    {
        var definition = Model.FindClaimKind(kind)!;
        return new ClaimRecord(definition, null, subject, @object, DateOf(from), DateOf(to), [], Values(definition.Attributes, values), []);
    }

    private static PartialDate? DateOf(string? text) => text is null ? null : PartialDate.Parse(text);

    private static System.Collections.Immutable.ImmutableArray<object?> Values(
        System.Collections.Immutable.ImmutableArray<AttributeDefinition> attributes, params (string Attribute, string Value)[] given)
    {
        object?[] values = [.. attributes.Select(attribute => attribute.ValueWhenAbsent)];
        foreach (var (name, value) in given)
        {
            var attribute = attributes.Single(each => each.Name == name);
            values[attribute.Index] = ValueText.TryParse(attribute, value, out var parsed, out var error) ? parsed : throw new FormatException(error);
        }

        return [.. values];
    }
}
