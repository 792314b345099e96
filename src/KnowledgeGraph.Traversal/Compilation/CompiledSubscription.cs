using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>The revisions of a store as events.</summary>
/// <param name="each">Answers one event; it is run at the event's revision.</param>
/// <param name="since">The revision behind which the stream starts; null for the newest at the time of the subscription.</param>
/// <param name="presence">Says which revisions are events; null when all are.</param>
internal sealed class CompiledSubscription(
    ICompiledField each, IGraphStore store, long? since, RevisionPresence? presence) : ISubscriptionField
{
    public long Cost => each.Cost;

    /// <param name="context">The operation's <see cref="OperationScope"/>.</param>
    public async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(object? context, CancellationToken cancellationToken)
    {
        var scope = OperationScope.Of(context);
        var after = since ?? await store.GetRevisionAsync(cancellationToken);
        scope.Position = after;
        var revisions = store.FollowAsync(after, cancellationToken).Select(scope.At);
        return presence is null ? revisions : revisions.Where(presence.IsThereAsync);
    }

    public ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken) =>
        each.StartAsync(context, cancellationToken);
}
