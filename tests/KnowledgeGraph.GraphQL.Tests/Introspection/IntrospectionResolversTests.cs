using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Introspection;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Introspection;

public sealed class IntrospectionResolversTests
{
    private static readonly Schema Schema = SchemaBuilder.Build(
        """
        "About the service"
        schema { query: Query mutation: Change }
        interface Node { id: ID! }
        type Person implements Node { id: ID! "Who" name(upper: Boolean = false, old: Int @deprecated): String }
        type Dog implements Node { id: ID! bark: [Volume!]! @deprecated(reason: "Too loud") }
        union Pet = Dog
        enum Volume { LOW HIGH @deprecated }
        input Filter { text: String = "a\nb" volumes: [Volume!] = [LOW] old: Int @deprecated(reason: "Gone") }
        input Key @oneOf { id: ID name: String }
        scalar Date @specifiedBy(url: "https://date")
        directive @tag(name: String! = "t", old: Int @deprecated) repeatable on OBJECT | FIELD_DEFINITION
        type Query { node(key: Key!): Node pets(filter: Filter): [Pet] on: Date }
        type Change { noop: Int }
        """);

    [Fact]
    public void Every_introspection_field_has_a_resolver()
    {
        var missing = IntrospectionTypes.All.OfType<ObjectType>()
            .SelectMany(type => type.Fields.Select(field => (type.Name, Field: field.Name)))
            .Where(field => !IntrospectionResolvers.TryGet(field.Name, field.Field, out _));
        Assert.Empty(missing);
        Assert.False(IntrospectionResolvers.TryGet("Person", "name", out _));
    }

    [Fact]
    public void The_schema_names_its_root_types() => AssertAnswer(
        "{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }",
        """
        {"__schema":{"description":"About the service","queryType":{"name":"Query"},"mutationType":{"name":"Change"},"subscriptionType":null}}
        """);

    [Fact]
    public void The_schema_lists_its_directives() => AssertAnswer(
        "{ __schema { directives { name isRepeatable locations args { name defaultValue } } } }",
        """
        {"__schema":{"directives":[
          {"name":"tag","isRepeatable":true,"locations":["OBJECT","FIELD_DEFINITION"],"args":[{"name":"name","defaultValue":"\"t\""}]},
          {"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","defaultValue":null}]},
          {"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","defaultValue":null}]},
          {"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"],"args":[{"name":"reason","defaultValue":"\"No longer supported\""}]},
          {"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"],"args":[{"name":"url","defaultValue":null}]},
          {"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"],"args":[]}
        ]}}
        """);

    [Fact]
    public void An_object_has_fields_and_interfaces() => AssertAnswer(
        """
        { __type(name: "Person") {
          kind name interfaces { name } possibleTypes { name } inputFields { name } enumValues { name } isOneOf
          fields { name description type { ...T } args { name defaultValue type { ...T } } }
        } }
        fragment T on __Type { kind name ofType { kind name } }
        """,
        """
        {"__type":{"kind":"OBJECT","name":"Person","interfaces":[{"name":"Node"}],"possibleTypes":null,"inputFields":null,"enumValues":null,"isOneOf":null,"fields":[
          {"name":"id","description":null,"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"ID"}},"args":[]},
          {"name":"name","description":"Who","type":{"kind":"SCALAR","name":"String","ofType":null},"args":[
            {"name":"upper","defaultValue":"false","type":{"kind":"SCALAR","name":"Boolean","ofType":null}}]}]}}
        """);

    [Fact]
    public void Deprecated_members_show_only_when_asked_for() => AssertAnswer(
        """
        {
          dog: __type(name: "Dog") {
            fields { name } all: fields(includeDeprecated: true) { name isDeprecated deprecationReason }
          }
          volume: __type(name: "Volume") {
            enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason }
          }
          filter: __type(name: "Filter") {
            inputFields { name defaultValue }
            all: inputFields(includeDeprecated: true) { name isDeprecated deprecationReason }
          }
        }
        """,
        """
        {
          "dog":{"fields":[{"name":"id"}],"all":[
            {"name":"id","isDeprecated":false,"deprecationReason":null},
            {"name":"bark","isDeprecated":true,"deprecationReason":"Too loud"}]},
          "volume":{"enumValues":[{"name":"LOW"}],"all":[
            {"name":"LOW","isDeprecated":false,"deprecationReason":null},
            {"name":"HIGH","isDeprecated":true,"deprecationReason":"No longer supported"}]},
          "filter":{"inputFields":[{"name":"text","defaultValue":"\"a\\nb\""},{"name":"volumes","defaultValue":"[LOW]"}],"all":[
            {"name":"text","isDeprecated":false,"deprecationReason":null},
            {"name":"volumes","isDeprecated":false,"deprecationReason":null},
            {"name":"old","isDeprecated":true,"deprecationReason":"Gone"}]}
        }
        """);

    [Fact]
    public void Abstract_types_one_ofs_and_scalars_say_what_is_theirs() => AssertAnswer(
        """
        {
          node: __type(name: "Node") { kind possibleTypes { name } fields { name } interfaces { name } }
          pet: __type(name: "Pet") { kind possibleTypes { name } fields { name } interfaces { name } }
          key: __type(name: "Key") { kind isOneOf }
          filter: __type(name: "Filter") { kind isOneOf }
          date: __type(name: "Date") { kind specifiedByURL }
          list: __type(name: "Query") { fields { type { kind ofType { kind name } } } }
          none: __type(name: "None") { kind }
        }
        """,
        """
        {
          "node":{"kind":"INTERFACE","possibleTypes":[{"name":"Person"},{"name":"Dog"}],"fields":[{"name":"id"}],"interfaces":[]},
          "pet":{"kind":"UNION","possibleTypes":[{"name":"Dog"}],"fields":null,"interfaces":null},
          "key":{"kind":"INPUT_OBJECT","isOneOf":true},
          "filter":{"kind":"INPUT_OBJECT","isOneOf":false},
          "date":{"kind":"SCALAR","specifiedByURL":"https://date"},
          "list":{"fields":[
            {"type":{"kind":"INTERFACE","ofType":null}},
            {"type":{"kind":"LIST","ofType":{"kind":"UNION","name":"Pet"}}},
            {"type":{"kind":"SCALAR","ofType":null}}]},
          "none":null
        }
        """);

    [Fact]
    public void Introspection_describes_itself() => AssertAnswer(
        """
        { __type(name: "__Schema") { kind fields { name args { name defaultValue type { kind ofType { name } } } } } }
        """,
        """
        {"__type":{"kind":"OBJECT","fields":[
          {"name":"description","args":[]},{"name":"types","args":[]},{"name":"queryType","args":[]},
          {"name":"mutationType","args":[]},{"name":"subscriptionType","args":[]},{"name":"directives","args":[]}]}}
        """);

    private static void AssertAnswer(string query, string expected)
    {
        var actual = new IntrospectionReader(Schema, query).Read();
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), actual),
            $"expected {JsonNode.Parse(expected)!.ToJsonString()}\nactual   {actual.ToJsonString()}");
    }
}
