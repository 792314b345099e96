namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class FiniteDefaultValuesTests
{
    [Fact]
    public void A_default_cannot_contain_itself() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        input A { a: A = {} }
        """,
        "(2:18) Invalid circular reference. The default value of Input Object field A.a references itself.");

    [Fact]
    public void Nor_through_the_defaults_of_others() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        input A { b: B = {} } input B { c: [C] = [{}] } input C { a: A = {} x: Int }
        """,
        "(2:18, 2:42, 2:66) Invalid circular reference. The default value of Input Object field A.b references itself via the default values of: B.c, C.a.");
}
