using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Looks up fields with those that no definition lists, such as <c>__typename</c>.</summary>
internal static class MetaFields
{
    private static readonly FieldDefinition TypeName = new("__typename", BuiltInScalars.String.NonNull);

    public static FieldDefinition? Find(NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => TypeName,
        _ => (parent as ImplementingType)?.Fields.Find(name),
    };
}
