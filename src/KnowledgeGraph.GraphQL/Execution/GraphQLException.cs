using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Carries errors that a client may read up to the one boundary that puts them into the response. Errors that have no
/// path or no location there get those of the field that was being served.
/// </summary>
public sealed class GraphQLException : Exception
{
    public GraphQLException(GraphQLError error) : this([error])
    {
    }

    public GraphQLException(string message, string code) : this(new GraphQLError(message, code))
    {
    }

    /// <param name="cause">What the client isn't told; null where it is told all there is.</param>
    public GraphQLException(GraphQLError error, Exception? cause) : base(error.Message, cause) => Errors = [error];

    /// <param name="errors">At least one.</param>
    public GraphQLException(ImmutableArray<GraphQLError> errors) : base(errors[0].Message) => Errors = errors;

    public ImmutableArray<GraphQLError> Errors { get; }
}
