namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// A root field of the subscription type, ready to be subscribed to any number of times (specification, section 6.2.3).
/// An <see cref="IRootFieldCompiler"/> answers one for such a field.
/// </summary>
public interface ISubscriptionField : ICompiledField
{
    /// <summary>
    /// ResolveFieldEventStream (specification, section 6.2.3.1). For each event the engine calls
    /// <see cref="ICompiledField.StartAsync"/> with the event in the place of the request's context.
    /// </summary>
    /// <param name="context">What the host put into <see cref="GraphQLRequest.Context"/>.</param>
    /// <param name="cancellationToken">Fires when the client is gone or wants no more: the stream has to end at once.</param>
    /// <returns>The source stream. It is enumerated once, in order, one event at a time.</returns>
    /// <exception cref="GraphQLException">There is no stream; the client gets these errors and no data.</exception>
    ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(object? context, CancellationToken cancellationToken);
}
