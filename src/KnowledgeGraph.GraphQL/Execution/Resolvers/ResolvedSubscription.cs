using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Answers the source stream of a field of the subscription type. Each event becomes the <see cref="ResolveContext.Source"/>
/// of the field's resolver.
/// </summary>
public delegate ValueTask<IAsyncEnumerable<object?>> EventStreamResolver(ResolveContext context);

/// <summary>A field of the subscription type that is served by resolvers.</summary>
internal sealed class ResolvedSubscription(
    Schema schema,
    ResolverMap resolvers,
    EngineOptions options,
    FieldPlan field,
    VariableValues variables,
    EventStreamResolver stream) : ISubscriptionField
{
    public long Cost => 0;

    public async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(object? context, CancellationToken cancellationToken)
    {
        IAsyncEnumerable<object?> events = await stream(new ResolveContext
        {
            Source = null,
            Field = field,
            Arguments = field.CoerceArguments(variables),
            Variables = variables,
            Schema = schema,
            Path = new(null, field.ResponseKey),
            Context = context,
            CancellationToken = cancellationToken,
        });
        return events.Select(each => (object?)new Event(each, context));
    }

    public async ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken)
    {
        Event happened = (Event)context!;
        ResolverRun run = new(schema, resolvers, options, variables, happened.Context, cancellationToken);
        object? value = await run.ExecuteFieldAsync(field, happened.Value, new(null, field.ResponseKey));
        return new ResolvedResult(value, run.Errors);
    }

    /// <summary>An event and the host's state.</summary>
    private sealed record Event(object? Value, object? Context);
}
