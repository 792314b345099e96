using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// MapSourceToResponseEvent (specification, section 6.2.3.2): the responses to a source stream's events, one at a time, in
/// order. It pulls: a reader that waits makes the source wait.
/// </summary>
public sealed class ResponseStream : IAsyncDisposable
{
    private readonly OperationPlan _plan;
    private readonly FieldPlan _field;
    private readonly ISubscriptionField _subscription;
    private readonly EngineOptions _options;
    private readonly IAsyncEnumerator<object?> _events;
    private readonly bool _reportsCost;
    private readonly CancellationToken _cancellationToken;

    internal ResponseStream(
        OperationPlan plan,
        BoundField field,
        ISubscriptionField subscription,
        IAsyncEnumerable<object?> events,
        EngineOptions options,
        bool reportsCost,
        CancellationToken cancellationToken)
    {
        _plan = plan;
        _field = field.Plan;
        _subscription = subscription;
        _options = options;
        _reportsCost = reportsCost;
        _events = events.GetAsyncEnumerator(cancellationToken);
        _cancellationToken = cancellationToken;
    }

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
        BoundOperation operation = new(_plan, [new BoundField(_field, _subscription)]);
        await new OperationRun(operation, _options, _events.Current, output, _reportsCost).ExecuteAsync(_cancellationToken);
        return true;
    }

    /// <summary>Unsubscribe (specification, section 6.2.3.3). Call it when no move is under way; to break one off, cancel.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _events.DisposeAsync();
        }
        catch (OperationCanceledException) when (_cancellationToken.IsCancellationRequested)
        {
            // The stream was told to end, and says so.
        }
    }

    private async ValueTask<bool> MoveSourceAsync()
    {
        try
        {
            return await _events.MoveNextAsync();
        }
        catch (OperationCanceledException) when (_cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            ImmutableArray<PathSegment> path = [_field.ResponseKey];
            throw new GraphQLException(
                [.. FieldErrors.From(exception, _field, path, timedOut: false, _options.OnException)]);
        }
    }
}
