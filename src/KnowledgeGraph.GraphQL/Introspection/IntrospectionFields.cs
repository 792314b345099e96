using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>The fields that every schema has beside those it defines (§4 of the specification).</summary>
public static class IntrospectionFields
{
    /// <summary><c>__typename</c>, on every object, interface and union.</summary>
    public static FieldDefinition TypeName { get; } = new("__typename", BuiltInScalars.String.NonNull)
    {
        Description = "The name of the current Object type at runtime.",
    };

    /// <summary><c>__schema</c>, on the query type.</summary>
    public static FieldDefinition Schema { get; } = new("__schema", IntrospectionTypes.Schema.NonNull)
    {
        Description = "Access the current type schema of this server.",
    };

    /// <summary><c>__type(name: String!)</c>, on the query type.</summary>
    public static FieldDefinition Type { get; } = new("__type", IntrospectionTypes.Type)
    {
        Description = "Request the type information of a single type.",
        Arguments = new([new("name", BuiltInScalars.String.NonNull)]),
    };
}
