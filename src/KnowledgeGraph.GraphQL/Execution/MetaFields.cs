using KnowledgeGraph.GraphQL.Introspection;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Looks up fields with those that no definition lists: <c>__typename</c>, <c>__schema</c>, <c>__type</c>.</summary>
internal static class MetaFields
{
    public static FieldDefinition? Find(Schema schema, NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => IntrospectionFields.TypeName,
        "__schema" when parent == schema.QueryType => IntrospectionFields.Schema,
        "__type" when parent == schema.QueryType => IntrospectionFields.Type,
        _ => (parent as ImplementingType)?.Fields.Find(name),
    };
}
