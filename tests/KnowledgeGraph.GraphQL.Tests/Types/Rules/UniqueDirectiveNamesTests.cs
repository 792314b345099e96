namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class UniqueDirectiveNamesTests
{
    [Fact]
    public void Two_directives_of_one_name_are_refused() => SchemaErrors.Assert(
        """
        directive @d on FIELD directive @d on FIELD type Query { a: Int }
        
        """,
        "(1:12, 1:34) There can be only one directive named \"@d\".");
}
