using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>
/// Resolvers of <c>__Field</c>, <c>__InputValue</c> and <c>__EnumValue</c> (§4.2.3–4.2.5 of the specification).
/// </summary>
internal static class MemberResolvers
{
    public static IEnumerable<(string Type, string Field, IntrospectionResolver Resolver)> All =>
    [
        Field("name", static member => member.Name),
        Field("description", static member => member.Description),
        Field("type", static member => member.Type),
        Field("isDeprecated", static member => member.IsDeprecated),
        Field("deprecationReason", static member => member.DeprecationReason),
        ("__Field", "args", static (source, arguments, _) =>
            Visible(((FieldDefinition)source!).Arguments, arguments)),
        Input("name", static input => input.Name),
        Input("description", static input => input.Description),
        Input("type", static input => input.Type),
        Input("defaultValue", static input => input.DefaultValue?.ToString()),
        Input("isDeprecated", static input => input.IsDeprecated),
        Input("deprecationReason", static input => input.DeprecationReason),
        EnumValue("name", static value => value.Name),
        EnumValue("description", static value => value.Description),
        EnumValue("isDeprecated", static value => value.IsDeprecated),
        EnumValue("deprecationReason", static value => value.DeprecationReason),
    ];

    public static IReadOnlyList<InputValueDefinition> Visible(
        IReadOnlyList<InputValueDefinition> inputs,
        IReadOnlyDictionary<string, object?> arguments) =>
        Visible(inputs, arguments, static input => input.IsDeprecated);

    /// <summary>Leaves out what is deprecated unless <c>includeDeprecated</c> is true.</summary>
    public static IReadOnlyList<T> Visible<T>(
        IReadOnlyList<T> members,
        IReadOnlyDictionary<string, object?> arguments,
        Func<T, bool> isDeprecated) =>
        arguments.GetValueOrDefault("includeDeprecated") is true
            ? members
            : [.. members.Where(member => !isDeprecated(member))];

    private static (string Type, string Field, IntrospectionResolver Resolver) Field(
        string name,
        Func<FieldDefinition, object?> read) =>
        ("__Field", name, (source, _, _) => read((FieldDefinition)source!));

    private static (string Type, string Field, IntrospectionResolver Resolver) Input(
        string name,
        Func<InputValueDefinition, object?> read) =>
        ("__InputValue", name, (source, _, _) => read((InputValueDefinition)source!));

    private static (string Type, string Field, IntrospectionResolver Resolver) EnumValue(
        string name,
        Func<EnumValueDefinition, object?> read) =>
        ("__EnumValue", name, (source, _, _) => read((EnumValueDefinition)source!));
}
