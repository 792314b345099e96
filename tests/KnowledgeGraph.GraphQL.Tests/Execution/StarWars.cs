using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>A small schema with an interface, a union, an enum and references that go round.</summary>
internal static class StarWars
{
    public const string Sdl = """
        type Query {
          hero(episode: Episode): Character
          human(id: ID!): Human
          droid(id: ID!): Droid
          search(text: String!): [SearchResult!]!
        }
        enum Episode { NEWHOPE EMPIRE JEDI }
        interface Character { id: ID! name: String! friends: [Character] appearsIn: [Episode!]! }
        type Human implements Character {
          id: ID! name: String! friends: [Character] appearsIn: [Episode!]! homePlanet: String
        }
        type Droid implements Character {
          id: ID! name: String! friends: [Character] appearsIn: [Episode!]! primaryFunction: String
        }
        type Planet { name: String! }
        union SearchResult = Human | Droid | Planet
        """;

    private static readonly Dictionary<string, Dictionary<string, object?>> Characters = new()
    {
        ["1000"] = Human("1000", "Luke Skywalker", "Tatooine", "1002", "1003", "2000", "2001"),
        ["1002"] = Human("1002", "Han Solo", null, "1000", "1003", "2001"),
        ["1003"] = Human("1003", "Leia Organa", "Alderaan", "1000", "1002", "2000", "2001"),
        ["2000"] = Droid("2000", "C-3PO", "Protocol", "1000", "1002", "1003", "2001"),
        ["2001"] = Droid("2001", "R2-D2", "Astromech", "1000", "1002", "1003"),
    };

    public static GraphQLEngine Engine(EngineOptions? options = null) => EngineFixture.Engine(Sdl, Resolvers(), options);

    private static ResolverMap Resolvers() => new ResolverMap()
        .Field("Query", "hero", context => Characters[context.Arguments.String("episode") == "EMPIRE" ? "1000" : "2001"])
        .Field("Query", "human", context => OfType("Human", context))
        .Field("Query", "droid", context => OfType("Droid", context))
        .Field("Query", "search", context => Search(context.Arguments.String("text")!))
        .Field("Human", "friends", Friends)
        .Field("Droid", "friends", Friends);

    private static Dictionary<string, object?>? OfType(string type, ResolveContext context) =>
        Characters.GetValueOrDefault(context.Arguments.String("id")!) is { } found && (string?)found["__typename"] == type
            ? found
            : null;

    private static List<Dictionary<string, object?>> Search(string text) =>
    [
        .. Characters.Values.Where(character => ((string)character["name"]!).Contains(text)),
        EngineFixture.Map(("__typename", "Planet"), ("name", "Tatooine")),
    ];

    private static object? Friends(ResolveContext context)
    {
        var self = (IReadOnlyDictionary<string, object?>)context.Source!;
        return ((string[])self["friendIds"]!).Select(id => Characters[id]);
    }

    private static Dictionary<string, object?> Human(string id, string name, string? planet, params string[] friends) =>
        EngineFixture.Map(
            ("__typename", "Human"), ("id", id), ("name", name), ("homePlanet", planet), ("friendIds", friends),
            ("appearsIn", new[] { "NEWHOPE", "EMPIRE", "JEDI" }));

    private static Dictionary<string, object?> Droid(string id, string name, string function, params string[] friends) =>
        EngineFixture.Map(
            ("__typename", "Droid"), ("id", id), ("name", name), ("primaryFunction", function), ("friendIds", friends),
            ("appearsIn", new[] { "NEWHOPE" }));
}
