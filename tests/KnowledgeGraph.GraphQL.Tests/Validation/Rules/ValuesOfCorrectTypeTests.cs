using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new ValuesOfCorrectType(context), document));

    [Fact]
    public void Good_values() => Finds(
        """
        { args { int(arg: -3) float(arg: 1) float2: float(arg: 2.5e3) string(arg: "x")
          boolean(arg: true) id(arg: 1) id2: id(arg: "x") enum(arg: BROWN) strings(arg: ["a", null])
          strings2: strings(arg: "a") n: nonNullInt(arg: 1) } }
        """);

    [Fact]
    public void Null_where_it_may_stand() => Finds(
        "{ args { int(arg: null) strings(arg: null) complex(arg: null) } }");

    [Fact]
    public void Anything_takes_anything() => Finds(
        """{ args { anything(arg: { a: [1, { b: X }] }) b: anything(arg: "x") } }""");

    [Fact]
    public void Variables_are_not_looked_at() => Finds(
        "query Q($a: Boolean) { args { int(arg: $a) } }");

    [Fact]
    public void Good_input_objects() => Finds(
        """
        { args { complex(arg: { required: true, list: "x", nested: { required: false } })
          complexes(arg: { required: true }) oneOf(arg: { a: "x" }) } }
        """);

    [Fact]
    public void Into_Int() => Finds(
        """
        { args { a: int(arg: "3") b: int(arg: 3.0) c: int(arg: 829384293849283498239482938)
          d: int(arg: FOO) e: int(arg: true) f: int(arg: [1]) } }
        """,
        "1:22 Int cannot represent non-integer value: \"3\"",
        "1:39 Int cannot represent non-integer value: 3.0",
        "1:56 Int cannot represent non 32-bit signed integer value: 829384293849283498239482938",
        "2:15 Int cannot represent non-integer value: FOO",
        "2:32 Int cannot represent non-integer value: true",
        "2:50 Int cannot represent non-integer value: [1]");

    [Fact]
    public void Into_String() => Finds(
        """
        { args { a: string(arg: 1) b: string(arg: 1.0) c: string(arg: true) d: string(arg: BAR)
          e: string(arg: { a: 1 }) } }
        """,
        "1:25 String cannot represent a non string value: 1",
        "1:43 String cannot represent a non string value: 1.0",
        "1:63 String cannot represent a non string value: true",
        "1:84 String cannot represent a non string value: BAR",
        "2:18 String cannot represent a non string value: { a: 1 }");

    [Fact]
    public void Into_Float() => Finds(
        """{ args { a: float(arg: "3.3") b: float(arg: true) c: float(arg: BAR) } }""",
        "1:24 Float cannot represent non numeric value: \"3.3\"",
        "1:45 Float cannot represent non numeric value: true",
        "1:65 Float cannot represent non numeric value: BAR");

    [Fact]
    public void Into_Boolean() => Finds(
        """{ args { a: boolean(arg: 2) b: boolean(arg: "true") c: boolean(arg: TRUE) } }""",
        "1:26 Boolean cannot represent a non boolean value: 2",
        "1:45 Boolean cannot represent a non boolean value: \"true\"",
        "1:69 Boolean cannot represent a non boolean value: TRUE");

    [Fact]
    public void Into_ID() => Finds(
        "{ args { a: id(arg: 1.0) b: id(arg: true) c: id(arg: SOMETHING) } }",
        "1:21 ID cannot represent a non-string and non-integer value: 1.0",
        "1:37 ID cannot represent a non-string and non-integer value: true",
        "1:54 ID cannot represent a non-string and non-integer value: SOMETHING");

    [Fact]
    public void Into_an_enum() => Finds(
        """
        { args { a: enum(arg: 2) b: enum(arg: "BROWN") c: enum(arg: brown) d: enum(arg: RED)
          e: enum(arg: { a: 1 }) } }
        """,
        """1:23 Enum "FurColor" cannot represent non-enum value: 2.""",
        """1:39 Enum "FurColor" cannot represent non-enum value: "BROWN". Did you mean the enum value "BROWN"?""",
        """1:61 Value "brown" does not exist in "FurColor" enum. Did you mean the enum value "BROWN"?""",
        """1:81 Value "RED" does not exist in "FurColor" enum.""",
        """2:16 Enum "FurColor" cannot represent non-enum value: { a: 1 }.""");

    [Fact]
    public void Into_a_list() => Finds(
        """{ args { a: strings(arg: ["one", 2]) b: strings(arg: 1) c: nonNullStrings(arg: ["a", null]) } }""",
        "1:34 String cannot represent a non string value: 2",
        "1:54 String cannot represent a non string value: 1",
        """1:86 Expected value of type "String!", found null.""");

    [Fact]
    public void Null_where_it_may_not_stand() => Finds(
        "{ args { nonNullInt(arg: null) complex(arg: { required: null }) } }",
        """1:26 Expected value of type "Int!", found null.""",
        """1:57 Expected value of type "Boolean!", found null.""");

    [Fact]
    public void An_input_object_without_what_it_needs() => Finds(
        "{ args { complex(arg: { int: 4 }) complexes(arg: [{ required: true }, {}]) } }",
        """1:23 Field "Complex.required" of required type "Boolean!" was not provided.""",
        """1:71 Field "Complex.required" of required type "Boolean!" was not provided.""");

    [Fact]
    public void An_input_object_with_what_it_does_not_have() => Finds(
        "{ args { complex(arg: { required: true, requierd: { deep: 1 }, string: 3 }) } }",
        """1:41 Field "requierd" is not defined by type "Complex". Did you mean "required"?""",
        "1:72 String cannot represent a non string value: 3");

    [Fact]
    public void Something_else_for_an_input_object() => Finds(
        """{ args { complex(arg: "x") b: complex(arg: [1]) c: complexes(arg: [3]) } }""",
        """1:23 Expected value of type "Complex", found "x".""",
        """1:44 Expected value of type "Complex", found [1].""",
        """1:68 Expected value of type "Complex!", found 3.""");

    [Fact]
    public void OneOf_with_none_two_or_null() => Finds(
        """
        { args { a: oneOf(arg: {}) b: oneOf(arg: { a: "x", b: 1 }) c: oneOf(arg: { a: null })
          d: oneOf(arg: { a: 3 }) } }
        """,
        """1:24 OneOf Input Object "OneOf" must specify exactly one key.""",
        """1:42 OneOf Input Object "OneOf" must specify exactly one key.""",
        """1:74 Field "OneOf.a" must be non-null.""",
        "2:22 String cannot represent a non string value: 3");

    [Fact]
    public void Defaults_of_variables() => Finds(
        """query Q($a: Int = 1, $b: String! = "x", $c: Complex = { required: true, int: null }) { dog { name } }""");

    [Fact]
    public void Bad_defaults_of_variables() => Finds(
        """query Q($a: Int = "one", $b: Float! = null, $c: Complex = "x", $d: [String] = ["one", 2]) { dog { name } }""",
        "1:19 Int cannot represent non-integer value: \"one\"",
        """1:39 Expected value of type "Float!", found null.""",
        """1:59 Expected value of type "Complex", found "x".""",
        "1:87 String cannot represent a non string value: 2");

    [Fact]
    public void Arguments_of_directives() => Finds(
        """{ dog @include(if: "yes") { name @skip(if: ENUM) @tag(name: 1) } }""",
        "1:20 Boolean cannot represent a non boolean value: \"yes\"",
        "1:44 Boolean cannot represent a non boolean value: ENUM",
        "1:61 String cannot represent a non string value: 1");

    [Fact]
    public void Places_without_a_type_are_not_its_business() => Finds(
        "query Q($a: Nope = 3) { nope(arg: [1]) dog(arg: { a: null }) { name @nope(arg: null) } }");
}
