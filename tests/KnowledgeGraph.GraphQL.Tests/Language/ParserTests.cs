using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("", 1, 1, "Unexpected <EOF>.")]
    [InlineData("{", 1, 2, "Expected Name, found <EOF>.")]
    [InlineData("{}", 1, 2, "Expected Name, found \"}\".")]
    [InlineData("{ a }}", 1, 6, "Unexpected \"}\".")]
    [InlineData("query", 1, 6, "Expected \"{\", found <EOF>.")]
    [InlineData("query ($a: Int = $b) { a }", 1, 18, "Unexpected variable \"$b\" in constant value.")]
    [InlineData("query ($a: Int = $) { a }", 1, 18, "Unexpected \"$\".")]
    [InlineData("fragment on on T { a }", 1, 10, "Unexpected Name \"on\".")]
    [InlineData("{ ...on }", 1, 9, "Expected Name, found \"}\".")]
    [InlineData("{ ... on T }", 1, 12, "Expected \"{\", found \"}\".")]
    [InlineData("{ a: }", 1, 6, "Expected Name, found \"}\".")]
    [InlineData("{ a(b:) }", 1, 7, "Unexpected \")\".")]
    [InlineData("{ a() }", 1, 5, "Expected Name, found \")\".")]
    [InlineData("query () { a }", 1, 8, "Expected \"$\", found \")\".")]
    [InlineData("notAnOperation { a }", 1, 1, "Unexpected Name \"notAnOperation\".")]
    [InlineData("{ a... }", 1, 8, "Expected \"{\", found \"}\".")]
    [InlineData("# only", 1, 7, "Unexpected <EOF>.")]
    [InlineData("query Q($a: Int @b(x: $y)) { a }", 1, 23, "Unexpected variable \"$y\" in constant value.")]
    [InlineData("fragment F($x: Int) on T { a }", 1, 11, "Expected \"on\", found \"(\".")]
    [InlineData("query Q($x: [Int!!]) { x }", 1, 18, "Expected \"]\", found \"!\".")]
    [InlineData("query Q($x: Int!]) { x }", 1, 17, "Expected \"$\", found \"]\".")]
    [InlineData("{ a } query", 1, 12, "Expected \"{\", found <EOF>.")]
    [InlineData("{ \"a\" }", 1, 3, "Expected Name, found String \"a\".")]
    [InlineData("{ 1 }", 1, 3, "Expected Name, found Int \"1\".")]
    [InlineData("{ $a }", 1, 3, "Expected Name, found \"$\".")]
    [InlineData("{ a(x: $) }", 1, 9, "Expected Name, found \")\".")]
    [InlineData("{ a(x: $1) }", 1, 9, "Expected Name, found Int \"1\".")]
    public void Mistakes_in_executable_documents_are_refused(string text, int line, int column, string message) =>
        SyntaxErrors.Assert(text, line, column, message);

    [Theory]
    [InlineData("type T {}", 1, 9, "Expected Name, found \"}\".")]
    [InlineData("enum E { true }", 1, 10, "Name \"true\" is reserved and cannot be used for an enum value.")]
    [InlineData("enum E { A, B null }", 1, 15, "Name \"null\" is reserved and cannot be used for an enum value.")]
    [InlineData("union U =", 1, 10, "Expected Name, found <EOF>.")]
    [InlineData("type T implements A B { a: Int }", 1, 21, "Unexpected Name \"B\".")]
    [InlineData("type T implements A, B", 1, 22, "Unexpected Name \"B\".")]
    [InlineData("extend type T", 1, 14, "Unexpected <EOF>.")]
    [InlineData("extend type", 1, 12, "Expected Name, found <EOF>.")]
    [InlineData("extend foo", 1, 8, "Unexpected Name \"foo\".")]
    [InlineData("extend", 1, 7, "Unexpected <EOF>.")]
    [InlineData("directive @d on FOO", 1, 17, "Unexpected Name \"FOO\".")]
    [InlineData("\"d\" extend type T { a: Int }", 1, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("\"d\" { a }", 1, 1, "Unexpected description, descriptions are not supported on shorthand queries.")]
    [InlineData("\"d\"", 1, 4, "Unexpected <EOF>.")]
    [InlineData("\"d\" foo", 1, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("schema { }", 1, 10, "Expected Name, found \"}\".")]
    [InlineData("schema", 1, 7, "Expected \"{\", found <EOF>.")]
    [InlineData("schema { foo: Q }", 1, 10, "Unexpected Name \"foo\".")]
    [InlineData("input I { a: Int = $x }", 1, 20, "Unexpected variable \"$x\" in constant value.")]
    [InlineData("type T { a(x: Int = [$x]): Int }", 1, 22, "Unexpected variable \"$x\" in constant value.")]
    [InlineData("directive @a on FIELD | ", 1, 25, "Expected Name, found <EOF>.")]
    [InlineData("directive @a @b on FIELD", 1, 14, "Expected \"on\", found \"@\".")]
    public void Mistakes_in_type_system_documents_are_refused(string text, int line, int column, string message) =>
        SyntaxErrors.Assert(text, line, column, message);

    [Theory]
    [InlineData("{ a(on: true, fragment: false) on query: fragment }")]
    [InlineData("query on { on }")]
    [InlineData("{ true: null(false: enum) }")]
    [InlineData("type type { type: type } enum enum { enum input }")]
    [InlineData("union U = | A | B")]
    [InlineData("type T implements & A & B")]
    [InlineData("directive @d on | FIELD | QUERY")]
    [InlineData("extend union U @d")]
    [InlineData("interface I implements A & B @d")]
    public void Keywords_are_names_and_leading_delimiters_are_allowed(string text) =>
        Assert.Equal(Parser.Parse(text).ToString(), Parser.Parse(Parser.Parse(text).ToString()).ToString());

    [Fact]
    public void Nodes_know_where_they_stand()
    {
        const string Text = "query Q($v: Int = 1) {\n  alias: field(arg: $v) @d\n  ... on T { a }\n}";
        var document = Parser.Parse(Text);
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];
        var fragment = (InlineFragmentNode)operation.SelectionSet.Selections[1];
        Assert.Equal((0, Text.Length, 6), (operation.Start, operation.End, operation.NameStart));
        Assert.Equal("$v: Int = 1", Cut(operation.VariableDefinitions[0]));
        Assert.Equal("alias: field(arg: $v) @d", Cut(field));
        Assert.Equal(Text.IndexOf("field", StringComparison.Ordinal), field.NameStart);
        Assert.Equal("arg: $v", Cut(field.Arguments[0]));
        Assert.Equal("@d", Cut(field.Directives[0]));
        Assert.Equal("... on T { a }", Cut(fragment));
        Assert.Equal("T", Cut(fragment.TypeCondition!));
        Assert.Equal("{ a }", Cut(fragment.SelectionSet));
        Assert.Equal(new SourceLocation(3, 3), document.LocationOf(fragment));

        string Cut(SyntaxNode node) => Text[node.Start..node.End];
    }

    [Fact]
    public void A_definition_begins_at_its_description()
    {
        var document = Parser.Parse("\"About T\" type T { \"About a\" a: Int }");
        var type = (ObjectTypeDefinitionNode)document.Definitions[0];
        Assert.Equal((0, 15), (type.Start, type.NameStart));
        Assert.Equal("About T", type.Description?.Value);
        Assert.Equal((19, 29), (type.Fields[0].Start, type.Fields[0].NameStart));
    }

    [Fact]
    public void A_type_reference_and_a_value_can_stand_alone()
    {
        Assert.Equal("[[Int!]]!", Parser.ParseType("[[Int!]]!").ToString());
        Assert.Equal("Int", Parser.ParseType("[[Int!]]!").InnermostName);
        Assert.Equal("{ a: [$b, null] }", Parser.ParseValue("{a:[$b null]}").ToString());
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseType("Int Int"));
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue("1 2"));
    }
}
