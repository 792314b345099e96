using KnowledgeGraph.GraphQL.Introspection;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>
/// What the specification leaves open and the reference implementation therefore takes over from the engine before answers
/// are compared: the order of the types, and the words in which built-in things are described.
/// </summary>
internal sealed record Adopted(string[] Types, Dictionary<string, string?> Descriptions)
{
    public static Adopted Of(Schema schema)
    {
        Dictionary<string, string?> descriptions = [];
        foreach (NamedType type in BuiltInTypes(schema))
        {
            descriptions[type.Name] = type.Description;
            foreach ((string member, string? description) in Members(type))
            {
                descriptions[$"{type}.{member}"] = description;
            }
        }
        foreach (DirectiveDefinition directive in schema.Directives.Where(directive => directive.Syntax is null))
        {
            descriptions[directive.ToString()] = directive.Description;
            foreach (InputValueDefinition argument in directive.Arguments)
            {
                descriptions[$"{directive}({argument})"] = argument.Description;
            }
        }
        return new([.. schema.Types.Select(type => type.Name)], descriptions);
    }

    private static IEnumerable<NamedType> BuiltInTypes(Schema schema) =>
        IntrospectionTypes.All.Concat(schema.Types.Where(type => type is ScalarType { IsBuiltIn: true }));

    private static IEnumerable<(string Name, string? Description)> Members(NamedType type) => type switch
    {
        ImplementingType fields => fields.Fields.Select(field => (field.Name, field.Description)),
        EnumType values => values.Values.Select(value => (value.Name, value.Description)),
        _ => [],
    };
}
