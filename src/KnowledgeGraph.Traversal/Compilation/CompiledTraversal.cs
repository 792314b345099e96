using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>A root field as a traversal that its store is ready to run.</summary>
internal class CompiledTraversal(Traversal traversal, long cost, IPreparedTraversal prepared, AnswerField field) : ICompiledField
{
    public Traversal Traversal => traversal;

    public long Cost => cost;

    protected AnswerField Field { get; } = field;

    /// <param name="context">The operation's <see cref="OperationScope"/>.</param>
    /// <exception cref="GraphQLException">The store refuses what was asked for, with a reason for the client.</exception>
    public async ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken)
    {
        var scope = OperationScope.Of(context);
        try
        {
            return await StartAsync(await scope.PinAsync(cancellationToken), cancellationToken);
        }
        catch (TraversalException refusal)
        {
            throw refusal.At(Field.Key.Locations);
        }
    }

    /// <summary>Nobody but the field itself needs to know the revision that it reads: where the store can, it isn't asked for.</summary>
    /// <inheritdoc cref="StartAsync(object?, CancellationToken)"/>
    public virtual async ValueTask<IFieldResult> StartAloneAsync(object? context, CancellationToken cancellationToken)
    {
        var scope = OperationScope.Of(context);
        if (prepared is not ISelfPinnedTraversal own || scope.IsPinned)
        {
            return await StartAsync(context, cancellationToken);
        }

        try
        {
            return new TraversalResult(await own.RunNewestAsync(scope.Today, cancellationToken), Field, traversal.Time);
        }
        catch (TraversalException refusal)
        {
            throw refusal.At(Field.Key.Locations);
        }
    }

    protected virtual ValueTask<IFieldResult> StartAsync(ReadContext pinned, CancellationToken cancellationToken) =>
        RunAsync(pinned, cancellationToken);

    protected async ValueTask<IFieldResult> RunAsync(ReadContext pinned, CancellationToken cancellationToken) =>
        new TraversalResult(await AskStoreAsync(pinned, cancellationToken), Field, traversal.Time);

    protected ValueTask<IAnswer> AskStoreAsync(ReadContext pinned, CancellationToken cancellationToken) =>
        prepared.RunAsync(pinned, cancellationToken);
}
