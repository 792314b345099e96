using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Serves a root field by resolvers, one call for each field of each object.</summary>
internal sealed class ResolverFieldCompiler(Schema schema, ResolverMap resolvers, EngineOptions options) : IRootFieldCompiler
{
    public ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables) =>
        resolvers.StreamOrNull(field.ParentType.Name, field.Definition.Name) is { } stream
            ? new ResolvedSubscription(schema, resolvers, options, field, variables, stream)
            : new ResolvedField(schema, resolvers, options, field, variables);

    private sealed class ResolvedField(
        Schema schema, ResolverMap resolvers, EngineOptions options, FieldPlan field, VariableValues variables)
        : ICompiledField
    {
        /// <summary>Resolvers don't say what they cost; those of introspection cost next to nothing.</summary>
        public long Cost => 0;

        public async ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken)
        {
            ResolverRun run = new(schema, resolvers, options, variables, context, cancellationToken);
            object? value = await run.ExecuteFieldAsync(field, source: null, new(null, field.ResponseKey));
            return new ResolvedResult(value, run.Errors);
        }
    }
}
