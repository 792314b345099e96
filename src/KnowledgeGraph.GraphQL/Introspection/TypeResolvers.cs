using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>Resolvers of <c>__Type</c> (§4.2.2 of the specification).</summary>
internal static class TypeResolvers
{
    public static IEnumerable<(string Type, string Field, IntrospectionResolver Resolver)> All =>
    [
        Of("kind", Kind),
        Of("name", static type => (type as NamedType)?.Name),
        Of("description", static type => (type as NamedType)?.Description),
        Of("specifiedByURL", static type => (type as ScalarType)?.SpecifiedByUrl),
        Of("interfaces", static type => (type as ImplementingType)?.Interfaces),
        Of("ofType", static type => type switch
        {
            ListType list => list.ItemType,
            NonNullType nonNull => nonNull.Inner,
            _ => null,
        }),
        Of("isOneOf", static type => (type as InputObjectType)?.IsOneOf),
        ("__Type", "possibleTypes", static (source, _, schema) =>
            source is NamedType { IsAbstract: true } type ? schema.GetPossibleTypes(type) : null),
        ("__Type", "fields", static (source, arguments, _) => source is ImplementingType type
            ? MemberResolvers.Visible(type.Fields, arguments, static member => member.IsDeprecated)
            : null),
        ("__Type", "enumValues", static (source, arguments, _) => source is EnumType type
            ? MemberResolvers.Visible(type.Values, arguments, static value => value.IsDeprecated)
            : null),
        ("__Type", "inputFields", static (source, arguments, _) => source is InputObjectType type
            ? MemberResolvers.Visible(type.Fields, arguments)
            : null),
    ];

    private static (string Type, string Field, IntrospectionResolver Resolver) Of(
        string field,
        Func<GraphQLType, object?> read) =>
        ("__Type", field, (source, _, _) => read((GraphQLType)source!));

    private static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
