using System.Text.Json.Nodes;
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

    /// <summary>The query that graphql-js has tools send, all options on.</summary>
    private const string Query = """
        query IntrospectionQuery {
          __schema {
            description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated
            deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue {
          name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
        }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        }
        """;

    private static readonly GraphQLEngine Engine = EngineFixture.Engine(Sdl, new());

    [Fact]
    public async Task The_full_query_says_what_the_reference_implementation_says()
    {
        string theirs = await GraphQLJs.RunAsync(
            "const [sdl,query]=JSON.parse(input);" +
            "console.log(JSON.stringify(g.graphqlSync({schema:g.buildSchema(sdl),source:query})))",
            new JsonArray(Sdl, Query).ToJsonString());

        Assert.Equal(Comparable(theirs), Comparable(await Engine.RunAsync(Query)));
    }

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

    /// <summary>Types and directives by name; the words in which built-in things are described are each implementation's own.</summary>
    private static string Comparable(string json)
    {
        JsonObject schema = JsonNode.Parse(json)!["data"]!["__schema"]!.AsObject();
        string[] own = ["mark"];
        IEnumerable<JsonNode?> types = schema["types"]!.AsArray()
            .Where(type => !((string)type!["name"]!).StartsWith("__", StringComparison.Ordinal))
            .OrderBy(type => (string)type!["name"]!, StringComparer.Ordinal);
        List<JsonNode?> directives = [.. schema["directives"]!.AsArray().OrderBy(type => (string)type!["name"]!, StringComparer.Ordinal)];
        foreach (JsonNode? node in types.Concat(directives))
        {
            string name = (string)node!["name"]!;
            if (name is "Int" or "Float" or "String" or "Boolean" or "ID" || (directives.Contains(node) && !own.Contains(name)))
            {
                node["description"] = null;
                foreach (JsonNode? argument in node["args"]?.AsArray() ?? [])
                {
                    argument!["description"] = null;
                }
            }
        }
        // The reference lets directives be deprecated, which the specification of September 2025 doesn't have yet.
        IEnumerable<string> texts = types.Concat(directives).Append(schema["description"]).Select(node => node!.ToJsonString());
        return string.Join('\n', texts).Replace(",\"DIRECTIVE_DEFINITION\"", "");
    }
}
