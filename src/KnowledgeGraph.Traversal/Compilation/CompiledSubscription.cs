using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>The revisions of a store as events.</summary>
/// <param name="each">Answers one event; it is run at the event's revision.</param>
/// <param name="since">The revision behind which the stream starts; null for the newest at the time of the subscription.</param>
internal sealed class CompiledSubscription(ICompiledField each, IGraphStore store, long? since) : ISubscriptionField
{
    public long Cost => each.Cost;

    /// <param name="context">The operation's <see cref="OperationScope"/>.</param>
    public async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(object? context, CancellationToken cancellationToken)
    {
        var scope = OperationScope.Of(context);
        var after = since ?? await store.GetRevisionAsync(cancellationToken);
        return store.FollowAsync(after, cancellationToken).Select(revision => (object?)scope.At(revision));
    }

    public ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken) =>
        each.StartAsync(context, cancellationToken);
}
