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
    public ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken)
    {
        try
        {
            // What is in this process, a store or an answer that is kept, is there at once: nothing is awaited then.
            var pinning = OperationScope.Of(context).PinAsync(cancellationToken);
            var started = pinning.IsCompletedSuccessfully
                ? StartAsync(pinning.Result, cancellationToken)
                : StartPinnedAsync(pinning, cancellationToken);
            return started.IsCompletedSuccessfully ? started : LocateAsync(started);
        }
        catch (TraversalException refusal)
        {
            throw refusal.At(Field.Key.Locations);
        }
    }

    /// <summary>Nobody but the field itself needs to know the revision that it reads: where the store can, it isn't asked for.</summary>
    /// <inheritdoc cref="StartAsync(object?, CancellationToken)"/>
    public virtual ValueTask<IFieldResult> StartAloneAsync(object? context, CancellationToken cancellationToken)
    {
        var scope = OperationScope.Of(context);
        return prepared is not ISelfPinnedTraversal own || scope.IsPinned
            ? StartAsync(context, cancellationToken)
            : LocateAsync(RunNewestAsync(own, scope.Today, cancellationToken));
    }

    protected virtual ValueTask<IFieldResult> StartAsync(ReadContext pinned, CancellationToken cancellationToken) =>
        RunAsync(pinned, cancellationToken);

    protected ValueTask<IFieldResult> RunAsync(ReadContext pinned, CancellationToken cancellationToken)
    {
        var asked = AskStoreAsync(pinned, cancellationToken);
        return asked.IsCompletedSuccessfully ? new ValueTask<IFieldResult>(ResultOf(asked.Result)) : AwaitAsync(asked);
    }

    protected ValueTask<IAnswer> AskStoreAsync(ReadContext pinned, CancellationToken cancellationToken) =>
        prepared.RunAsync(pinned, cancellationToken);

    private async ValueTask<IFieldResult> StartPinnedAsync(ValueTask<ReadContext> pinning, CancellationToken cancellationToken) =>
        await StartAsync(await pinning, cancellationToken);

    private async ValueTask<IFieldResult> RunNewestAsync(ISelfPinnedTraversal own, DateOnly today, CancellationToken cancellationToken) =>
        ResultOf(await own.RunNewestAsync(today, cancellationToken));

    private async ValueTask<IFieldResult> AwaitAsync(ValueTask<IAnswer> asked) => ResultOf(await asked);

    private async ValueTask<IFieldResult> LocateAsync(ValueTask<IFieldResult> started)
    {
        try
        {
            return await started;
        }
        catch (TraversalException refusal)
        {
            throw refusal.At(Field.Key.Locations);
        }
    }

    private TraversalResult ResultOf(IAnswer answer) => new(answer, Field, traversal.Time);
}
