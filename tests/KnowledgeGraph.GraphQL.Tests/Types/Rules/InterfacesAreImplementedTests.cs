namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class InterfacesAreImplementedTests
{
    [Fact]
    public void Only_interfaces_can_be_implemented() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        type A implements Query { a: Int } 
        """,
        "(2:19) Type A must only implement Interface types, it cannot implement Query.");

    [Fact]
    public void An_interface_cannot_implement_itself() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        interface I implements I { a: Int }
        """,
        "(2:24) Type I cannot implement itself because it would create a circular reference.");

    [Fact]
    public void An_interface_is_implemented_once() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        interface I { a: Int } type A implements I & I { a: Int }
        """,
        "(2:42, 2:46) Type A can only implement I once.");

    [Fact]
    public void Two_interfaces_cannot_implement_each_other() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        interface A implements B { a: Int } interface B implements A { a: Int }
        """,
        "(2:60, 2:24) Type A cannot implement B because it would create a circular reference.",
        "(2:24, 2:60) Type B cannot implement A because it would create a circular reference.");

    [Fact]
    public void Inherited_interfaces_have_to_be_named() => SchemaErrors.Assert(
        """
        type Query { a: Int }
        interface A { a: Int } interface B implements A { a: Int } type C implements B { a: Int }
        """,
        "(2:47, 2:78) Type C must implement A because it is implemented by B.");
}
