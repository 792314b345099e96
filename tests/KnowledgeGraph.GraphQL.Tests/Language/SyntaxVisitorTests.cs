using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class SyntaxVisitorTests
{
    private const string Text = "query Q($v: [Int!] = [1]) @d(x: $v) { a(o: { f: null }) { ...F } ... on T @e { b } }";

    [Fact]
    public void Nodes_are_entered_before_and_left_after_their_children_in_source_order()
    {
        var visitor = new Recorder();
        Assert.True(visitor.Walk(Parser.Parse(Text)));
        Assert.Equal(
            "Document( OperationDefinition( VariableDefinition( Variable() ListType( NonNullType( NamedType() ) ) "
            + "ListValue( IntValue() ) ) Directive( Argument( Variable() ) ) SelectionSet( Field( Argument( "
            + "ObjectValue( ObjectField( NullValue() ) ) ) SelectionSet( FragmentSpread() ) ) InlineFragment( "
            + "NamedType() Directive() SelectionSet( Field() ) ) ) ) )",
            visitor.Log);
    }

    [Fact]
    public void Type_system_definitions_are_walked_too()
    {
        var visitor = new Recorder();
        visitor.Walk(Parser.Parse(
            "\"d\" type T implements I @a { f(x: E = A): T } union U = T enum E { A @b } directive @d(x: S) on FIELD"));
        Assert.Equal(
            "Document( ObjectTypeDefinition( StringValue() NamedType() Directive() FieldDefinition( "
            + "InputValueDefinition( NamedType() EnumValue() ) NamedType() ) ) UnionTypeDefinition( NamedType() ) "
            + "EnumTypeDefinition( EnumValueDefinition( Directive() ) ) DirectiveDefinition( InputValueDefinition( "
            + "NamedType() ) Name() ) )",
            visitor.Log);
    }

    [Fact]
    public void Children_can_be_skipped()
    {
        var visitor = new Recorder(node => node is FieldNode ? VisitAction.SkipChildren : VisitAction.Continue);
        Assert.True(visitor.Walk(Parser.Parse("{ a { b } c }")));
        Assert.Equal("Document( OperationDefinition( SelectionSet( Field( Field() ) )", visitor.Log);
    }

    [Fact]
    public void The_walk_can_be_stopped()
    {
        var visitor = new Recorder(node => node is FieldNode { Name: "b" } ? VisitAction.Stop : VisitAction.Continue);
        Assert.False(visitor.Walk(Parser.Parse("{ a { b c } d }")));
        Assert.Equal("Document( OperationDefinition( SelectionSet( Field( SelectionSet( Field(", visitor.Log);
    }

    private sealed class Recorder(Func<SyntaxNode, VisitAction>? decide = null) : SyntaxVisitor
    {
        private readonly List<string> log = [];

        public string Log => string.Join(' ', log).Replace("( )", "()", StringComparison.Ordinal);

        protected override VisitAction Enter(SyntaxNode node)
        {
            log.Add(node.GetType().Name[..^"Node".Length] + "(");
            return decide?.Invoke(node) ?? VisitAction.Continue;
        }

        protected override void Leave(SyntaxNode node) => log.Add(")");
    }
}
