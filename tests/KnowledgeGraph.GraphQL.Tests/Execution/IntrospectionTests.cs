using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Introspection as tools ask for it: section 4 of the specification, through the executor.</summary>
public sealed class IntrospectionTests
{
    private const string Sdl = """
        "A schema."
        schema { query: Root mutation: Change }
        "Where queries start."
        type Root implements Named & Thing {
          name: String!
          things(first: Int! = 10, filter: Filter = { tags: ["a"], color: RED }, old: Int @deprecated): [[Thing!]]!
          either: Either @deprecated(reason: "Use `things`.")
        }
        type Change { set(value: Date!): Boolean }
        interface Named { name: String! }
        interface Thing implements Named { name: String! }
        type Stone implements Thing & Named { name: String! color: Color }
        union Either = Root | Stone
        enum Color { "Like blood." RED GREEN @deprecated }
        input Filter { tags: [String!] color: Color = GREEN deep: Filter gone: Int @deprecated(reason: "No.") }
        input One @oneOf { a: Int b: Filter }
        "A day."
        scalar Date @specifiedBy(url: "https://example.org/date")
        "Marks."
        directive @mark(by: String = "me", how: One) repeatable on FIELD | OBJECT
        """;

    private static readonly GraphQLEngine Engine = EngineFixture.Engine(Sdl, new());

    [Fact]
    public async Task A_type_is_found_by_its_name() => EngineFixture.AssertJson(
        """
        {"data":{
          "stone":{"name":"Stone","kind":"OBJECT","fields":[{"name":"name"},{"name":"color"}],"__typename":"__Type"},
          "color":{"enumValues":[{"name":"RED"}],"all":[{"name":"RED"},{"name":"GREEN"}]},
          "none":null}}
        """,
        await Engine.RunAsync(
            """
            query ($name: String = "Stone") {
              stone: __type(name: $name) { name kind fields { name } __typename }
              color: __type(name: "Color") { enumValues { name } all: enumValues(includeDeprecated: true) { name } }
              none: __type(name: "Pebble") { name }
            }
            """));

    [Fact]
    public async Task Everything_can_be_asked_for_beside_data() => EngineFixture.AssertJson(
        """{"data":{"__schema":{"queryType":{"name":"Root"}},"either":null,"__typename":"Root"}}""",
        await Engine.RunAsync("{ __schema { queryType { name } } either { __typename } __typename }"));
}
