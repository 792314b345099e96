using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Knows what serves a root field: its own compiler, its resolver, or the default for the query type.</summary>
internal sealed class RootFieldCompilers
{
    private readonly Schema schema;
    private readonly ResolverMap resolvers;
    private readonly ResolverFieldCompiler byResolver;

    public RootFieldCompilers(Schema schema, ResolverMap resolvers, EngineOptions options)
    {
        this.schema = schema;
        this.resolvers = resolvers;
        byResolver = new(schema, resolvers, options);
    }

    public IRootFieldCompiler For(FieldPlan field)
    {
        string type = field.ParentType.Name;
        string name = field.Definition.Name;
        if (resolvers.CompilerOrNull(type, name) is { } own)
        {
            return own;
        }
        bool isMetaField = name.StartsWith("__", StringComparison.Ordinal);
        bool useDefault = !isMetaField && field.ParentType == schema.QueryType &&
            resolvers.FieldOrNull(type, name) is null;
        return (useDefault ? resolvers.DefaultQueryCompiler : null) ?? byResolver;
    }
}
