namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What serves a field that nobody registered a resolver for: the entry of its name in the parent, if that is a map.</summary>
internal static class DefaultResolver
{
    private static readonly FieldResolver TypeName = static context => new(context.Field.ParentType.Name);

    private static readonly FieldResolver Entry = static context =>
        new((context.Source as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(context.Field.Definition.Name));

    public static FieldResolver Of(FieldPlan field) => field.Definition.Name switch
    {
        "__typename" => TypeName,
        _ => Entry,
    };
}
