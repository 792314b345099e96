using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Executes GraphQL requests against one schema. What a request's text and variables lead to is cached: a repeated request is
/// neither parsed nor validated nor planned nor compiled again. Safe for several threads; build one per schema.
/// </summary>
public sealed class GraphQLEngine
{
    private readonly OperationPreparer preparer;
    private readonly DocumentCache documents;
    private readonly OperationBinder binder;

    public GraphQLEngine(Schema schema, ResolverMap resolvers, EngineOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new();
        preparer = new(schema, Options);
        documents = new(preparer, Options);
        binder = new(schema, resolvers, Options);
    }

    public Schema Schema { get; }

    public EngineOptions Options { get; }

    /// <summary>
    /// Parses and validates the request's document and chooses its operation, or finds all that in the cache, so that a
    /// transport knows the operation's kind before it runs.
    /// </summary>
    public PreparedOperation Prepare(GraphQLRequest request) => documents.Get(request);

    /// <summary>Writes the whole response map. The writer holds nothing useful when this throws.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, ResponseWriter output, CancellationToken cancellationToken = default) =>
        ExecuteAsync(Prepare(request), request, output, cancellationToken);

    /// <summary>The same for an operation that <see cref="Prepare"/> answered for an equal request.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        PreparedOperation operation,
        GraphQLRequest request,
        ResponseWriter output,
        CancellationToken cancellationToken = default)
    {
        if (!operation.IsValid)
        {
            return new(RequestError(operation.Errors, operation.Kind, output));
        }
        if (operation.Kind == OperationKind.Subscription)
        {
            return new(RequestError([SubscriptionRefused], operation.Kind, output));
        }
        BoundOperation bound;
        try
        {
            bound = binder.Bind(operation, request.VariablesJson);
        }
        catch (GraphQLException exception)
        {
            return new(RequestError(exception.Errors, operation.Kind, output));
        }
        if (CostError(bound) is not { } error)
        {
            return new OperationRun(bound, Options, request.Context, output, request.ReportsCost).ExecuteAsync(cancellationToken);
        }
        if (request.ReportsCost)
        {
            CostReport.Add(output, bound.Cost, actual: 0, Options.MaxCost);
        }
        return new(RequestError([error], operation.Kind, output));
    }

    /// <summary>What is wrong with a document, whichever of its operations is run; empty when nothing is.</summary>
    public ImmutableArray<GraphQLError> Validate(string document) => preparer.Validate(document);

    /// <summary>
    /// Subscribe (specification, section 6.2.3), for an operation of that kind that <see cref="Prepare"/> answered for an equal
    /// request.
    /// </summary>
    /// <param name="output">Holds the response of a request error when there is no stream; else nothing.</param>
    /// <param name="cancellationToken">Ends the stream and its source, at any time.</param>
    /// <returns>The responses, or null when the operation could not be started: <paramref name="output"/> says why.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async ValueTask<ResponseStream?> SubscribeAsync(
        PreparedOperation operation,
        GraphQLRequest request,
        ResponseWriter output,
        CancellationToken cancellationToken = default)
    {
        if (!operation.IsValid)
        {
            RequestError(operation.Errors, operation.Kind, output);
            return null;
        }
        if (operation.Kind != OperationKind.Subscription)
        {
            throw new ArgumentException("Only a subscription has a stream of responses.", nameof(operation));
        }
        try
        {
            BoundOperation bound = binder.Bind(operation, request.VariablesJson);
            return CostError(bound) is { } error
                ? throw new GraphQLException(error)
                : await SubscriptionStart.RunAsync(bound, Options, request, cancellationToken);
        }
        catch (GraphQLException exception)
        {
            RequestError(exception.Errors, operation.Kind, output);
            return null;
        }
    }

    /// <summary>What the operation would cost with the request's variables, without running it.</summary>
    /// <exception cref="GraphQLException">The operation isn't valid or the variables aren't.</exception>
    public long CostOf(GraphQLRequest request)
    {
        PreparedOperation operation = Prepare(request);
        return operation.IsValid
            ? binder.Bind(operation, request.VariablesJson).Cost
            : throw new GraphQLException(operation.Errors);
    }

    /// <summary>The operation's root fields by their response keys, compiled for the request's variables but not run.</summary>
    /// <exception cref="GraphQLException">The operation or the variables aren't valid, or a field can't be served.</exception>
    public IReadOnlyList<KeyValuePair<string, ICompiledField>> Compile(GraphQLRequest request)
    {
        PreparedOperation operation = Prepare(request);
        if (!operation.IsValid)
        {
            throw new GraphQLException(operation.Errors);
        }
        BoundOperation bound = binder.Bind(operation, request.VariablesJson);
        foreach (BoundField field in bound.Fields)
        {
            (field.Compiled as FailedField)?.Rethrow();
        }
        return [.. bound.Fields.Select(field => KeyValuePair.Create(field.Plan.ResponseKey, field.Compiled))];
    }

    private static GraphQLError SubscriptionRefused { get; } = new(
        "Subscriptions can't be executed as a single response; use a transport that streams.",
        ErrorCodes.OperationResolutionFailure);

    private GraphQLError? CostError(BoundOperation bound)
    {
        if (Options.MaxCost is not { } limit || bound.Cost <= limit)
        {
            return null;
        }
        string message = $"The operation costs {bound.Cost}, and one operation may cost {limit}; " +
            "ask for fewer items per list or for fewer lists inside lists.";
        return new(message, ErrorCodes.CostLimitExceeded)
        {
            Details = new Dictionary<string, object?> { ["cost"] = bound.Cost, ["limit"] = limit },
        };
    }

    /// <summary>A response without data (specification, section 7.1).</summary>
    private static ExecutionResult RequestError(
        IReadOnlyList<GraphQLError> errors, OperationKind? kind, ResponseWriter output)
    {
        foreach (GraphQLError error in errors)
        {
            output.AddError(error);
        }
        output.BeginObject();
        output.WriteNotes();
        output.EndObject();
        return new(HasData: false, output.Errors.Count, kind);
    }
}
