using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Definitions_are_sorted_by_name_and_keep_the_order_of_their_members() => Assert.Equal(
        """"
        """The service"""
        schema @tag {
          query: Root
        }

        directive @tag(
          """What"""
          name: String! = "t"
        ) repeatable on OBJECT | SCHEMA

        scalar Date @specifiedBy(url: "https://date")

        input Filter {
          text: String = "a\"b" @deprecated
        }

        input Key @oneOf {
          id: ID
          name: String
        }

        """A node."""
        interface Node {
          id: ID!
        }

        union Pet = Root

        """
        Two
        lines
        """
        type Root implements Node @tag @tag(name: "x") {
          id: ID!
          a(key: Key!, filter: Filter = { text: null }): [Pet!]! @deprecated(reason: "old")
        }

        enum Volume {
          LOW
          """Loud"""
          HIGH
        }

        """",
        SchemaPrinter.Print(SchemaBuilder.Build(
            """
            extend type Root @tag(name: "x") { a(key: Key!, filter: Filter = {text: null}): [Pet!]! @deprecated(reason: "old") }
            enum Volume { LOW "Loud" HIGH }
            "Two\nlines" type Root implements Node @tag { id: ID! }
            "A node." interface Node { id: ID! }
            union Pet = Root
            input Key @oneOf { id: ID name: String }
            input Filter { text: String = "a\"b" @deprecated }
            scalar Date @specifiedBy(url: "https://date")
            directive @tag("What" name: String! = "t") repeatable on OBJECT | SCHEMA
            "The service" schema @tag { query: Root }
            """)));

    [Fact]
    public void A_printed_schema_builds_the_same_schema()
    {
        var printed = SchemaPrinter.Print(SchemaBuilder.Build("type Query { b: Int a: T } type T { x(y: Int = 1): ID }"));
        Assert.Equal(printed, SchemaPrinter.Print(SchemaBuilder.Build(printed)));
    }

    [Fact]
    public void The_definition_is_printed_only_where_the_names_are_not_the_usual_ones()
    {
        Assert.Equal(
            "type Query {\n  a: Int\n}\n",
            SchemaPrinter.Print(SchemaBuilder.Build("schema { query: Query } type Query { a: Int }")));
        Assert.StartsWith(
            "schema {\n  query: Query\n}\n\ntype Mutation",
            SchemaPrinter.Print(SchemaBuilder.Build(
                "schema { query: Query } type Query { a: Int } type Mutation { a: Int }")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_type_can_be_printed() => Assert.Equal(
        "type Query {\n  a: Int\n}",
        SchemaPrinter.Print(SchemaBuilder.Build("type Query { a: Int }").QueryType));
}
