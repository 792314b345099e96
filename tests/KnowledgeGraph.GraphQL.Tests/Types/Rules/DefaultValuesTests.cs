namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

public sealed class DefaultValuesTests
{
    [Fact]
    public void Every_kind_of_mistake_is_found_at_its_place() => SchemaErrors.Assert(
        """
        type Query {
          a(
            i: Int = "x"
            e: E = C
            e2: E = "A"
            n: Int! = null
            l: [Int!] = [1, null, "a"]
            o: O = { a: 1, z: 2 }
            k: K = {}
            k2: K = { a: 1, b: 2 }
            k3: K = { a: null }
          ): Int
        }
        enum E { A B }
        input O { a: String r: Int! }
        input K @oneOf { a: Int b: Int }
        """,
        "(3:14) Query.a(i:) has invalid default value: Int cannot represent non-integer value: \"x\"",
        "(4:12) Query.a(e:) has invalid default value: Value \"C\" does not exist in \"E\" enum. Did you mean the enum value \"A\" or \"B\"?",
        "(5:13) Query.a(e2:) has invalid default value: Enum \"E\" cannot represent non-enum value: \"A\". Did you mean the enum value \"A\"?",
        "(6:15) Query.a(n:) has invalid default value: Expected value of non-null type \"Int!\" not to be null.",
        "(7:21) Query.a(l:) has invalid default value at [1]: Expected value of non-null type \"Int!\" not to be null.",
        "(7:27) Query.a(l:) has invalid default value at [2]: Int cannot represent non-integer value: \"a\"",
        "(8:17) Query.a(o:) has invalid default value at .a: String cannot represent a non string value: 1",
        "(8:12) Query.a(o:) has invalid default value: Expected value of type \"O\" to include required field \"r\", found: { a: 1, z: 2 }.",
        "(8:20) Query.a(o:) has invalid default value: Expected value of type \"O\" not to include unknown field \"z\". Did you mean \"a\" or \"r\"? Found: { a: 1, z: 2 }.",
        "(9:12) Query.a(k:) has invalid default value: Within OneOf Input Object type \"K\", exactly one field must be specified, and the value for that field must be non-null.",
        "(10:13) Query.a(k2:) has invalid default value: Within OneOf Input Object type \"K\", exactly one field must be specified, and the value for that field must be non-null.",
        "(11:13) Query.a(k3:) has invalid default value at .a: Within OneOf Input Object type \"K\", exactly one field must be specified, and the value for that field must be non-null.");
}
