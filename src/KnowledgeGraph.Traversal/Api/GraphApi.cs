using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>The public API over one store: schema, engine and compiler put together. Safe for several threads.</summary>
public sealed class GraphApi
{
    private readonly IGraphStore store;
    private readonly TimeProvider clock;

    private GraphApi(PublicSchema schema, GraphQLEngine engine, IGraphStore store, TimeProvider clock)
    {
        Schema = schema;
        Engine = engine;
        this.store = store;
        this.clock = clock;
    }

    public PublicSchema Schema { get; }

    public GraphQLEngine Engine { get; }

    /// <param name="clock">Says which day is today, and how long an operation has run.</param>
    /// <exception cref="SchemaDerivationException">The store's model gives no public schema.</exception>
    public static GraphApi Create(IGraphStore store, GraphApiOptions options, TimeProvider clock)
    {
        var schema = PublicSchema.Derive(store.Model);
        var resolvers = new ResolverMap { DefaultQueryCompiler = new TraversalCompiler(schema, store, options.Cache) }
            .RootField(SubscriptionFields.TypeName, SubscriptionFields.Changes, new SubscriptionCompiler(schema, store));
        var mutations = new MutationCompiler(schema, store, options.Ledger, options.Bundles);
        foreach (var field in MutationFields.Kinds.Keys)
        {
            resolvers.RootField(MutationFields.TypeName, field, mutations);
        }

        return new GraphApi(
            schema,
            new GraphQLEngine(schema.Schema, resolvers, options.Engine with { TimeProvider = clock }),
            store,
            clock);
    }

    /// <summary>What <see cref="GraphQLRequest.Context"/> has to hold: a new one for each request, here of somebody unknown.</summary>
    public OperationScope BeginOperation() => BeginOperation(Caller.Anonymous);

    /// <summary>The same for a known caller.</summary>
    public OperationScope BeginOperation(Caller caller) => new(store, clock, caller);

    /// <summary>Answers a request; its context is made here when it brings none.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, ResponseWriter writer, CancellationToken cancellationToken = default) =>
        Engine.ExecuteAsync(request.Context is OperationScope ? request : request with { Context = BeginOperation() }, writer, cancellationToken);

    /// <summary>What an operation is compiled to, and what it costs. Nothing is run.</summary>
    /// <inheritdoc cref="OperationExplainer.Explain"/>
    public IReadOnlyList<FieldExplanation> Explain(string query, string? operationName = null, string? variables = null) =>
        new OperationExplainer(Schema).Explain(query, operationName, variables);
}
