using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>The one boundary where an exception becomes a located error that a client may read.</summary>
internal static class FieldErrors
{
    /// <param name="exception">What a field threw.</param>
    /// <param name="field">The field.</param>
    /// <param name="path">Where in the data it stands.</param>
    /// <param name="timedOut">Whether the operation's time is over, so that a cancellation means just that.</param>
    /// <param name="onException">Hears of faults of the program, and of what is behind an error that tells its client less.</param>
    /// <param name="timeout">How long the operation may take.</param>
    public static IEnumerable<GraphQLError> From(
        Exception exception,
        FieldPlan field,
        ImmutableArray<PathSegment> path,
        bool timedOut,
        Action<Exception>? onException,
        TimeSpan? timeout = null)
    {
        switch (exception)
        {
            case GraphQLException known:
                if (known.InnerException is not null)
                {
                    onException?.Invoke(known);
                }
                return known.Errors.Select(error => Located(error, field, path));
            case OperationCanceledException when timedOut:
                return [field.Error(TookTooLong(timeout), ErrorCodes.Timeout, path)];
            default:
                onException?.Invoke(exception);
                return [field.Error("Unexpected error; the server's log says more.", ErrorCodes.InternalServerError, path)];
        }
    }

    /// <summary>A null where the schema promises a value (specification, section 6.4.4).</summary>
    public static GraphQLError NullInNonNull(FieldPlan field, ImmutableArray<PathSegment> path) => field.Error(
        $"Cannot return null for non-nullable field {field.ParentType.Name}.{field.Definition.Name}.",
        ErrorCodes.NullInNonNullField,
        path);

    private static string TookTooLong(TimeSpan? timeout) => string.Create(
        CultureInfo.InvariantCulture,
        $"The operation took longer than the {timeout?.TotalSeconds:0.###} s that one may take; ask for less at a time.");

    private static GraphQLError Located(GraphQLError error, FieldPlan field, ImmutableArray<PathSegment> path) => error with
    {
        Locations = error.Locations.IsDefaultOrEmpty ? field.Locations : error.Locations,
        Path = error.Path.IsDefaultOrEmpty ? path : error.Path,
    };
}
