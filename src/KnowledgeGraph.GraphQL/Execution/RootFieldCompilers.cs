using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Knows what serves a root field: its own compiler, its resolver, or the default for the query type.</summary>
internal sealed class RootFieldCompilers
{
    private readonly Schema _schema;
    private readonly ResolverMap _resolvers;
    private readonly ResolverFieldCompiler _byResolver;

    public RootFieldCompilers(Schema schema, ResolverMap resolvers, EngineOptions options)
    {
        _schema = schema;
        _resolvers = resolvers;
        _byResolver = new(schema, resolvers, options);
    }

    public IRootFieldCompiler For(FieldPlan field)
    {
        string type = field.ParentType.Name;
        string name = field.Definition.Name;
        if (_resolvers.CompilerOrNull(type, name) is { } own)
        {
            return own;
        }
        bool isMetaField = name.StartsWith("__", StringComparison.Ordinal);
        bool useDefault = !isMetaField && field.ParentType == _schema.QueryType &&
            _resolvers.FieldOrNull(type, name) is null;
        return (useDefault ? _resolvers.DefaultQueryCompiler : null) ?? _byResolver;
    }
}
