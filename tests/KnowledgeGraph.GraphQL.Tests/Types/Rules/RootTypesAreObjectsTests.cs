namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class RootTypesAreObjectsTests
{
    [Fact]
    public void A_query_type_is_required() => SchemaErrors.Assert(
        "type T { a: Int }",
        "Query root type must be provided.");

    [Fact]
    public void Root_types_are_object_types() => SchemaErrors.Assert(
        "schema { query: I mutation: S } interface I { a: Int } scalar S",
        "(1:17) Query root type must be Object type, it cannot be I.",
        "(1:29) Mutation root type must be Object type if provided, it cannot be S.");

    [Fact]
    public void The_same_type_thrice_is_refused() => SchemaErrors.Assert(
        "schema { query: A mutation: A subscription: A } type A { a: Int }",
        "(1:17, 1:29, 1:45) All root types must be different, \"A\" type is used as query, mutation, and subscription root types.");

    [Fact]
    public void The_same_type_twice_is_refused() => SchemaErrors.Assert(
        "schema { query: A mutation: A } type A { a: Int }",
        "(1:17, 1:29) All root types must be different, \"A\" type is used as query and mutation root types.");

    [Fact]
    public void An_extension_alone_does_not_replace_the_usual_name() => SchemaErrors.Assert(
        "extend schema { query: Foo } type Foo { a: Int }");

    [Fact]
    public void A_type_named_Mutation_need_not_be_the_root() => SchemaErrors.Assert(
        "type Query { a: Int } type Mutation { b: Int } schema { query: Query }");

    [Fact]
    public void A_default_name_is_checked_too() => SchemaErrors.Assert(
        "input Query { a: Int }",
        "(1:1) Query root type must be Object type, it cannot be Query.");
}
