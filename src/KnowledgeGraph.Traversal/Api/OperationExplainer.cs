using System.Text;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Says what operations are compiled to. It needs no store.</summary>
public sealed class OperationExplainer
{
    private readonly GraphQLEngine engine;

    public OperationExplainer(PublicSchema schema)
    {
        var compiler = new ExplainingCompiler(schema);
        var resolvers = new ResolverMap { DefaultQueryCompiler = compiler }
            .RootField(SubscriptionFields.TypeName, SubscriptionFields.Changes, compiler);
        engine = new GraphQLEngine(schema.Schema, resolvers);
    }

    /// <summary>The traversals of an operation's root fields, in their order. Introspection has none and is left out.</summary>
    /// <param name="variables">A JSON object, or null for none.</param>
    /// <exception cref="GraphQLException">The operation, its variables or its arguments are not valid.</exception>
    public IReadOnlyList<FieldExplanation> Explain(string query, string? operationName = null, string? variables = null)
    {
        var fields = engine.Compile(new GraphQLRequest
        {
            Query = query,
            OperationName = operationName,
            VariablesJson = variables is null ? default : Encoding.UTF8.GetBytes(variables),
        });
        return [.. fields.Where(field => field.Value is ExplainedField).Select(ExplainField)];
    }

    private static FieldExplanation ExplainField(KeyValuePair<string, ICompiledField> field) =>
        new(field.Key, ((ExplainedField)field.Value).Traversal, field.Value.Cost);

    private sealed class ExplainingCompiler(PublicSchema schema) : IRootFieldCompiler
    {
        public ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables) =>
            new ExplainedField(new RootCompiler(schema, variables).Compile(field, arguments));
    }

    private sealed class ExplainedField(Traversal traversal) : ICompiledField
    {
        public Traversal Traversal => traversal;

        public long Cost { get; } = TraversalCost.Of(traversal);

        public ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("An explained field has no store to run on.");
    }
}

/// <summary>What a root field is compiled to.</summary>
/// <param name="Cost">See <see cref="TraversalCost"/>.</param>
public sealed record FieldExplanation(string ResponseKey, Traversal Traversal, long Cost)
{
    /// <summary>The traversal's identity, on one line.</summary>
    public string CanonicalText => Traversals.CanonicalText.Of(Traversal);

    /// <summary>The same on indented lines.</summary>
    public string PrettyText => Traversals.CanonicalText.Pretty(Traversal);
}
