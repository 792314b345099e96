using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// What all root fields of one operation share: the revision that they read, pinned when the first of them starts, the day that
/// is today, and who asks. Make one for each request.
/// </summary>
/// <param name="clock">Says which day is today, in UTC.</param>
public sealed class OperationScope(IGraphStore store, TimeProvider clock, Caller caller)
{
    private readonly IGraphStore store = store;
    private readonly TimeProvider clock = clock;
    private readonly Lock gate = new();
    private readonly DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    private Task<PublishedRevision>? asked;
    private ReadContext? pinned;

    /// <summary>Who asks for the operation.</summary>
    public Caller Caller => caller;

    /// <summary>
    /// Of a subscription, the revision behind which it starts; of an event, its revision. A client that has seen all up to there goes on from
    /// there. Null of other operations.
    /// </summary>
    public long? Position { get; internal set; }

    /// <summary>The day for traversals that name none.</summary>
    internal DateOnly Today => today;

    /// <summary>Whether the revision was asked for, or is known: whoever reads now has to read at the same.</summary>
    internal bool IsPinned
    {
        get
        {
            lock (gate)
            {
                return pinned is not null || asked is not null;
            }
        }
    }

    /// <summary>The revision and the day; the same for every caller, whoever comes first.</summary>
    public ValueTask<ReadContext> PinAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (pinned is null && asked is null)
            {
                Ask(cancellationToken);
            }

            return pinned is { } known ? ValueTask.FromResult(known) : new ValueTask<ReadContext>(WaitAsync(asked!));
        }
    }

    /// <summary>A scope of its own for an event of a long operation: pinned to its revision, and on the day that is today by now.</summary>
    internal OperationScope At(long revision)
    {
        var scope = new OperationScope(store, clock, caller) { Position = revision };
        scope.pinned = new ReadContext(revision, scope.today);
        return scope;
    }

    /// <summary>The scope that a request's <see cref="GraphQLRequest.Context"/> holds.</summary>
    /// <exception cref="InvalidOperationException">The host put something else there.</exception>
    internal static OperationScope Of(object? context) => context as OperationScope
        ?? throw new InvalidOperationException($"The request's context has to be an {nameof(OperationScope)}.");

    private void Ask(CancellationToken cancellationToken)
    {
        var answer = store.GetPublishedAsync(cancellationToken);
        if (answer.IsCompletedSuccessfully)
        {
            pinned = ContextOf(answer.Result);
        }
        else
        {
            asked = answer.AsTask();
        }
    }

    private async Task<ReadContext> WaitAsync(Task<PublishedRevision> newest) => ContextOf(await newest);

    private ReadContext ContextOf(PublishedRevision published) => new(published.Number, today) { Published = published };
}
