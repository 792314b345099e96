using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    private const string Sdl =
        """
        "The service"
        schema { query: Root }
        extend schema { mutation: Change }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name(upper: Boolean = false): String }
        type Person implements Named & Node { id: ID! name(upper: Boolean = false, x: Int): String! friends: [Person!]! }
        type Dog implements Node { id: ID! "Barks" bark: Volume @deprecated(reason: "Too loud") }
        extend type Dog implements Named { name(upper: Boolean = false): String old: Int @deprecated }
        union Pet = Dog
        enum Volume { LOW HIGH @deprecated(reason: "Ouch") }
        input Filter { name: String = "x" nested: Filter volume: Volume! = LOW ids: [ID!] }
        input Key @oneOf { id: ID name: String }
        scalar Date @specifiedBy(url: "https://date")
        directive @tag(name: String! = "t") repeatable on OBJECT | FIELD_DEFINITION
        type Root { node(key: Key!): Node pets(filter: Filter = { volume: HIGH, ids: 1 }): [Pet] on: Date }
        type Change { noop: Int }
        """;

    private static readonly Schema Built = SchemaBuilder.Build(Sdl);

    [Fact]
    public void Types_come_in_the_order_of_the_document_then_used_scalars_then_introspection() => Assert.Equal(
        [
            "Node", "Named", "Person", "Dog", "Pet", "Volume", "Filter", "Key", "Date", "Root", "Change",
            "String", "Int", "Boolean", "ID",
            "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive",
            "__DirectiveLocation",
        ],
        Built.Types.Select(type => type.Name));

    [Fact]
    public void Root_types_come_from_the_definition_and_its_extensions()
    {
        Assert.Equal("The service", Built.Description);
        Assert.Equal("Root", Built.QueryType.Name);
        Assert.Equal("Change", Built.MutationType?.Name);
        Assert.Null(Built.SubscriptionType);
        Assert.Same(Built.MutationType, Built.GetRootType(OperationKind.Mutation));
    }

    [Fact]
    public void Extensions_are_merged_into_their_type()
    {
        var dog = (ObjectType)Built.Types.Find("Dog")!;
        Assert.Equal(["id", "bark", "name", "old"], dog.Fields.Select(field => field.Name));
        Assert.Equal(["Node", "Named"], dog.Interfaces.Select(type => type.Name));
        Assert.Equal("Too loud", dog.Fields.Find("bark")!.DeprecationReason);
        Assert.Equal("Barks", dog.Fields.Find("bark")!.Description);
        Assert.Equal("No longer supported", dog.Fields.Find("old")!.DeprecationReason);
        Assert.False(dog.Fields.Find("id")!.IsDeprecated);
    }

    [Fact]
    public void A_wrapped_type_is_one_object()
    {
        var friends = ((ObjectType)Built.Types.Find("Person")!).Fields.Find("friends")!.Type;
        Assert.Equal("[Person!]!", friends.ToString());
        Assert.Same(friends, Built.FindType(Parser.ParseType("[Person!]!")));
        Assert.Same(Built.Types.Find("Person"), friends.Named);
        Assert.Null(Built.FindType(Parser.ParseType("[Cat]")));
    }

    [Theory]
    [InlineData("Person", "Person", true)]
    [InlineData("Person", "Node", true)]
    [InlineData("Named", "Node", true)]
    [InlineData("Node", "Named", false)]
    [InlineData("Person!", "Node", true)]
    [InlineData("Person", "Node!", false)]
    [InlineData("[Person!]!", "[Node]", true)]
    [InlineData("[Person]", "Node", false)]
    [InlineData("Dog", "Pet", true)]
    [InlineData("Person", "Pet", false)]
    public void Subtypes_follow_interfaces_unions_lists_and_non_nulls(string type, string super, bool expected) =>
        Assert.Equal(
            expected,
            Built.IsSubType(Built.FindType(Parser.ParseType(type))!, Built.FindType(Parser.ParseType(super))!));

    [Fact]
    public void Possible_types_of_interfaces_unions_and_objects()
    {
        Assert.Equal(["Person", "Dog"], Built.GetPossibleTypes(Built.Types.Find("Node")!).Select(type => type.Name));
        Assert.Equal(["Dog"], Built.GetPossibleTypes(Built.Types.Find("Pet")!).Select(type => type.Name));
        Assert.Equal(["Dog"], Built.GetPossibleTypes(Built.Types.Find("Dog")!).Select(type => type.Name));
        Assert.Empty(Built.GetPossibleTypes(Built.Types.Find("Date")!));
        Assert.True(Built.Overlap(Built.Types.Find("Pet")!, Built.Types.Find("Named")!));
        Assert.False(Built.Overlap(Built.Types.Find("Pet")!, Built.Types.Find("Person")!));
    }

    [Fact]
    public void Defaults_are_coerced_with_the_defaults_of_their_fields()
    {
        var value = Assert.IsType<InputObject>(Built.QueryType.Fields.Find("pets")!.Arguments[0].CoercedDefault);
        Assert.Equal(["name", "volume", "ids"], value.Keys);
        Assert.Equal("x", value["name"]);
        Assert.Equal("HIGH", value["volume"]);
        Assert.Equal(new object?[] { "1" }, value["ids"]);
        Assert.False(value.ContainsKey("nested"));
    }

    [Fact]
    public void Built_in_directives_stand_after_the_documents()
    {
        Assert.Equal(
            ["tag", "include", "skip", "deprecated", "specifiedBy", "oneOf"],
            Built.Directives.Select(directive => directive.Name));
        var tag = Built.Directives.Find("tag")!;
        Assert.True(tag.IsRepeatable);
        Assert.Equal([DirectiveLocation.Object, DirectiveLocation.FieldDefinition], tag.Locations);
        Assert.Equal("t", tag.Arguments.Find("name")!.CoercedDefault);
    }

    [Fact]
    public void Directives_give_scalars_their_url_and_input_objects_their_one_field()
    {
        Assert.Equal("https://date", ((ScalarType)Built.Types.Find("Date")!).SpecifiedByUrl);
        Assert.True(((InputObjectType)Built.Types.Find("Key")!).IsOneOf);
        Assert.False(((InputObjectType)Built.Types.Find("Filter")!).IsOneOf);
    }

    [Fact]
    public void A_custom_scalar_gets_the_codec_of_its_name()
    {
        var schema = SchemaBuilder.Build("scalar Year type Query { a(y: Year = 1999): Year }", [new YearCodec()]);
        var argument = schema.QueryType.Fields[0].Arguments[0];
        Assert.Equal(new DateOnly(1999, 1, 1), argument.CoercedDefault);
    }

    private sealed class YearCodec() : ScalarCodec("Year")
    {
        public override object ParseLiteral(ValueNode literal) =>
            new DateOnly(int.Parse(((IntValueNode)literal).Value), 1, 1);

        public override object ParseValue(JsonElement value) => new DateOnly(value.GetInt32(), 1, 1);

        public override void Write(Utf8JsonWriter writer, object value) =>
            writer.WriteNumberValue(((DateOnly)value).Year);
    }
}
