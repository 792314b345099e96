using KnowledgeGraph.GraphQL.Introspection;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// What serves a field that nobody registered a resolver for: introspection, or the entry of the field's name in the parent, if
/// that is a map.
/// </summary>
internal static class DefaultResolver
{
    private static readonly FieldResolver TypeName = static context => new(context.Field.ParentType.Name);

    private static readonly FieldResolver Entry = static context =>
        new((context.Source as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(context.Field.Definition.Name));

    public static FieldResolver Of(FieldPlan field)
    {
        string name = field.Definition.Name;
        if (name == "__typename")
        {
            return TypeName;
        }
        bool isIntrospection = name.StartsWith("__", StringComparison.Ordinal) || field.ParentType.IsBuiltIn;
        return isIntrospection && IntrospectionResolvers.TryGet(field.ParentType.Name, name, out var resolver)
            ? context => new(resolver(context.Source, context.Arguments.Values, context.Schema))
            : Entry;
    }
}
