using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>What the fields of the schema that both sides execute do, by their names; the oracle's script has the same.</summary>
internal static class EchoAnswers
{
    private static readonly Dictionary<string, object?> One = Of("One");

    public static ResolverMap Resolvers(Schema schema)
    {
        ResolverMap resolvers = new();
        foreach (ObjectType type in schema.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn))
        {
            foreach (FieldDefinition field in type.Fields)
            {
                resolvers.Field(type.Name, field.Name, context => Answer(field.Name, context.Arguments));
            }
        }
        return resolvers;
    }

    private static object? Answer(string field, ArgumentValues arguments) => field switch
    {
        "echo" or "echoRequired" => CoercedJson.Plain(arguments.Values),
        "thing" or "mustThing" or "one" or "mustOne" => One,
        "either" => Of("Other"),
        "things" => new[] { One, null, One },
        "mustThings" => new[] { One, One },
        "rows" => new[] { [One, One], null, [], (object?[])[One] },
        "fails" or "mustFail" or "failedThing" => throw new GraphQLException("It fails.", "FAILED"),
        "nothing" or "mustBeThere" => null,
        "gaps" or "mustHaveNoGaps" => new object?[] { 1, null, 3 },
        "wrong" => "text",
        "mustBeRight" => new[] { "DARK", "GREY" },
        "name" => "A name",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The field has no answer here."),
    };

    private static Dictionary<string, object?> Of(string type) => new() { ["__typename"] = type };
}
