using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// MapSourceToResponseEvent (specification, section 6.2.3.2): the responses to a source stream's events, one at a time, in
/// order. It pulls: a reader that waits makes the source wait.
/// </summary>
public sealed class ResponseStream : IAsyncDisposable
{
    private readonly OperationPlan plan;
    private readonly FieldPlan field;
    private readonly ISubscriptionField subscription;
    private readonly EngineOptions options;
    private readonly IAsyncEnumerator<object?> events;
    private readonly bool reportsCost;
    private readonly CancellationToken cancellationToken;

    internal ResponseStream(
        OperationPlan plan,
        BoundField field,
        ISubscriptionField subscription,
        IAsyncEnumerable<object?> events,
        EngineOptions options,
        bool reportsCost,
        CancellationToken cancellationToken)
    {
        this.plan = plan;
        this.field = field.Plan;
        this.subscription = subscription;
        this.options = options;
        this.reportsCost = reportsCost;
        this.events = events.GetAsyncEnumerator(cancellationToken);
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The event that the last move answered.</summary>
    public object? Event { get; private set; }

    /// <summary>
    /// Waits for the next event and writes its whole response map. An error of one event is in its response, and the stream
    /// goes on.
    /// </summary>
    /// <returns>False when the source has completed; nothing is written then.</returns>
    /// <exception cref="GraphQLException">The source failed: the errors are for the client, and the stream is over.</exception>
    /// <exception cref="OperationCanceledException">The token given to the subscription fired.</exception>
    public async ValueTask<bool> MoveNextAsync(ResponseWriter output)
    {
        if (!await MoveSourceAsync())
        {
            return false;
        }
        Event = events.Current;
        BoundOperation operation = new(plan, [new BoundField(field, subscription)]);
        await new OperationRun(operation, options, Event, output, reportsCost).ExecuteAsync(cancellationToken);
        return true;
    }

    /// <summary>Unsubscribe (specification, section 6.2.3.3). Call it when no move is under way; to break one off, cancel.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await events.DisposeAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The stream was told to end, and says so.
        }
    }

    private async ValueTask<bool> MoveSourceAsync()
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            ImmutableArray<PathSegment> path = [field.ResponseKey];
            throw new GraphQLException(
                [.. FieldErrors.From(exception, field, path, timedOut: false, options.OnException)]);
        }
    }
}
