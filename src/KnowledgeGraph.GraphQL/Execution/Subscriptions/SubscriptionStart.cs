using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>CreateSourceEventStream (specification, section 6.2.3.1) for a bound operation.</summary>
internal static class SubscriptionStart
{
    /// <exception cref="GraphQLException">There is no stream: a request error.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public static async ValueTask<ResponseStream> RunAsync(
        BoundOperation operation, EngineOptions options, GraphQLRequest request, CancellationToken cancellationToken)
    {
        // Validation has made sure that there is exactly one.
        BoundField field = operation.Fields[0];
        try
        {
            (field.Compiled as FailedField)?.Rethrow();
            ISubscriptionField subscription = field.Compiled as ISubscriptionField ?? throw new InvalidOperationException(
                $"{field.Plan.ParentType}.{field.Plan.Definition.Name} is served by nothing that gives a stream of events.");
            IAsyncEnumerable<object?> events = await subscription.SubscribeAsync(request.Context, cancellationToken);
            return new(operation.Plan, field, subscription, events, options, request.ReportsCost, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            ImmutableArray<PathSegment> path = [field.Plan.ResponseKey];
            throw new GraphQLException(
                [.. FieldErrors.From(exception, field.Plan, path, timedOut: false, options.OnException)]);
        }
    }
}
