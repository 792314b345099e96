namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How fields are served: by resolvers and by compilers. Build it once, before the engine; not for change later.</summary>
public sealed class ResolverMap
{
    private readonly Dictionary<(string Type, string Field), FieldResolver> fields = [];
    private readonly Dictionary<(string Type, string Field), IRootFieldCompiler> compilers = [];
    private readonly Dictionary<(string Type, string Field), EventStreamResolver> streams = [];
    private readonly Dictionary<string, TypeResolver> types = [];

    /// <summary>Serves the query type's fields that have neither a resolver nor a compiler of their own; may be null.</summary>
    public IRootFieldCompiler? DefaultQueryCompiler { get; set; }

    /// <summary>Serves <c>Type.field</c> by a resolver.</summary>
    public ResolverMap Field(string type, string field, FieldResolver resolver)
    {
        fields.Add((type, field), resolver);
        return this;
    }

    /// <summary>Serves <c>Type.field</c> by a resolver that needs nothing but its context and doesn't wait.</summary>
    public ResolverMap Field(string type, string field, Func<ResolveContext, object?> resolver) =>
        Field(type, field, context => new ValueTask<object?>(resolver(context)));

    /// <summary>Serves a root field, with everything selected below it, by a compiler.</summary>
    public ResolverMap RootField(string type, string field, IRootFieldCompiler compiler)
    {
        compilers.Add((type, field), compiler);
        return this;
    }

    /// <summary>
    /// Gives the subscription type's field its source stream. Each event is then answered by the field's resolver, whose source
    /// it is.
    /// </summary>
    public ResolverMap EventStream(string type, string field, EventStreamResolver stream)
    {
        streams.Add((type, field), stream);
        return this;
    }

    /// <summary>Tells the object type of a value of the interface or union <paramref name="abstractType"/>.</summary>
    public ResolverMap AbstractType(string abstractType, TypeResolver resolver)
    {
        types.Add(abstractType, resolver);
        return this;
    }

    internal FieldResolver? FieldOrNull(string type, string field) => fields.GetValueOrDefault((type, field));

    internal IRootFieldCompiler? CompilerOrNull(string type, string field) =>
        compilers.GetValueOrDefault((type, field));

    internal EventStreamResolver? StreamOrNull(string type, string field) => streams.GetValueOrDefault((type, field));

    internal TypeResolver? TypeOrNull(string abstractType) => types.GetValueOrDefault(abstractType);
}
