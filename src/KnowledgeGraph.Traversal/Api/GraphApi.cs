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
        var mutations = new MutationCompiler(schema, store, options);
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

    /// <summary>
    /// What the answer to a query depends on. The request is answered at the same revision afterwards when it brings its context, from
    /// <see cref="BeginOperation()"/>.
    /// </summary>
    /// <returns>Null where that isn't known: something else than traversals, or something that fails.</returns>
    /// <exception cref="TraversalException">The store doesn't tell its revision.</exception>
    public async ValueTask<AnswerValidity?> FindValidityAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        var traversals = TraversalsOf(request);
        if (traversals.Count == 0)
        {
            return null;
        }

        var pinned = await OperationScope.Of(request.Context).PinAsync(cancellationToken);
        return new AnswerValidity(
            pinned,
            traversals.Select(traversal => TouchedKinds.Of(store.Model, traversal)).Aggregate((one, other) => one.Union(other)),
            traversals.Exists(TouchedKinds.DependOnDay));
    }

    /// <summary>What an operation is compiled to, and what it costs. Nothing is run.</summary>
    /// <inheritdoc cref="OperationExplainer.Explain"/>
    public IReadOnlyList<FieldExplanation> Explain(string query, string? operationName = null, string? variables = null) =>
        new OperationExplainer(Schema).Explain(query, operationName, variables);

    /// <summary>Empty when a root field isn't one, or fails.</summary>
    private List<Traversal> TraversalsOf(GraphQLRequest request)
    {
        try
        {
            var fields = Engine.Compile(request);
            return fields.All(field => field.Value is CompiledTraversal)
                ? [.. fields.Select(field => ((CompiledTraversal)field.Value).Traversal)]
                : [];
        }
        catch (GraphQLException)
        {
            // Running it tells the client what is wrong.
            return [];
        }
    }
}
