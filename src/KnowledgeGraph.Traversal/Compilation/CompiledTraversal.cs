using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>A root field as a traversal that its store is ready to run.</summary>
internal sealed class CompiledTraversal(Traversal traversal, long cost, IPreparedTraversal prepared, AnswerField field) : ICompiledField
{
    public Traversal Traversal => traversal;

    public long Cost => cost;

    /// <param name="context">The operation's <see cref="OperationScope"/>.</param>
    /// <exception cref="GraphQLException">The store refuses what was asked for, with a reason for the client.</exception>
    public async ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken)
    {
        var scope = OperationScope.Of(context);
        try
        {
            var pinned = await scope.PinAsync(cancellationToken);
            return new TraversalResult(await prepared.RunAsync(pinned, cancellationToken), field, traversal.Time);
        }
        catch (TraversalException refusal)
        {
            throw refusal.At(field.Key.Locations);
        }
    }
}
