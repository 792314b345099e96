using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Errors in what a client asks for, at the argument where it stands.</summary>
internal static class InputErrors
{
    /// <param name="message">What is wrong and what to do.</param>
    public static GraphQLException Refuse(
        this FieldPlan field, string argument, string message, string code = ErrorCodes.BadUserInput) =>
        new(new GraphQLError(message, code) { Locations = [field.LocationOf(argument)] });
}
