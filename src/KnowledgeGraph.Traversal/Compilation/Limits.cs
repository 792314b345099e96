using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>The ranges that arguments have to keep.</summary>
internal static class Limits
{
    /// <summary>The value, when it is in the range.</summary>
    public static int Check(FieldPlan field, string argument, int value, int least, int most) => value < least || value > most
        ? throw field.Refuse(argument, $"`{argument}` is {value}: give a number from {least} to {most}.")
        : value;

    /// <summary>An argument that always has a value, when that is in the range.</summary>
    public static int Read(FieldPlan field, ArgumentValues arguments, string argument, int least, int most) =>
        Check(field, argument, arguments.Int(argument)!.Value, least, most);

    public static void CheckCount(FieldPlan field, string argument, int count)
    {
        if (count > PageArguments.MaxSize)
        {
            throw field.Refuse(
                argument, $"`{argument}` has {count} elements: give at most {PageArguments.MaxSize} at once.");
        }
    }
}
