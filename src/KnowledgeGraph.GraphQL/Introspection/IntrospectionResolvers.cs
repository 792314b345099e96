using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>
/// Answers a field of introspection.
/// </summary>
/// <param name="source">
/// The object that the field is selected on: the <see cref="Schema"/>, a <see cref="GraphQLType"/>, a
/// <see cref="FieldDefinition"/>, an <see cref="InputValueDefinition"/>, an <see cref="EnumValueDefinition"/> or a
/// <see cref="DirectiveDefinition"/>; for <c>__schema</c> and <c>__type</c> it is not looked at.
/// </param>
/// <param name="arguments">The coerced arguments, defaults included.</param>
/// <param name="schema">The schema that is described.</param>
/// <returns>
/// Null, a <see cref="string"/> (enum values too), a <see cref="bool"/>, a source as above, or a list of strings or
/// sources.
/// </returns>
public delegate object? IntrospectionResolver(
    object? source,
    IReadOnlyDictionary<string, object?> arguments,
    Schema schema);

/// <summary>The resolver of each field of introspection but <c>__typename</c> (§4.2 of the specification).</summary>
public static class IntrospectionResolvers
{
    private static readonly FrozenDictionary<(string Type, string Field), IntrospectionResolver> Resolvers =
        SchemaResolvers.All
            .Concat(TypeResolvers.All)
            .Concat(MemberResolvers.All)
            .ToFrozenDictionary(static entry => (entry.Type, entry.Field), static entry => entry.Resolver);

    /// <summary>
    /// Finds the resolver of a field, for example of <c>__Type.name</c>; <c>__schema</c> and <c>__type</c> are found
    /// under any type name.
    /// </summary>
    public static bool TryGet(
        string typeName,
        string fieldName,
        [NotNullWhen(true)] out IntrospectionResolver? resolver)
    {
        resolver = fieldName switch
        {
            "__schema" => static (_, _, schema) => schema,
            "__type" => static (_, arguments, schema) => schema.Types.Find((string)arguments["name"]!),
            _ => Resolvers.GetValueOrDefault((typeName, fieldName)),
        };
        return resolver is not null;
    }
}
