using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The definitions from which a schema could be built, extensions merged into them.</summary>
internal static class SchemaSyntax
{
    public static DefinitionNode Of(Schema schema) => new SchemaDefinitionNode
    {
        Description = Description(schema.Description),
        Directives = schema.AppliedDirectives,
        OperationTypes =
        [
            .. Enum.GetValues<OperationKind>()
                .Where(operation => schema.GetRootType(operation) is not null)
                .Select(operation => new OperationTypeDefinitionNode
                {
                    Operation = operation,
                    Type = Reference(schema.GetRootType(operation)!),
                }),
        ],
    };

    public static DefinitionNode Of(DirectiveDefinition directive) => new DirectiveDefinitionNode
    {
        Description = Description(directive.Description),
        Name = directive.Name,
        Arguments = Of(directive.Arguments),
        Repeatable = directive.IsRepeatable,
        Locations = [.. directive.Locations.Select(static location => new NameNode { Value = location.ToName() })],
    };

    public static DefinitionNode Of(NamedType type) => type switch
    {
        ObjectType node => new ObjectTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = type.Name,
            Interfaces = [.. node.Interfaces.Select(Reference)],
            Directives = type.Directives,
            Fields = Of(node.Fields),
        },
        InterfaceType node => new InterfaceTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = type.Name,
            Interfaces = [.. node.Interfaces.Select(Reference)],
            Directives = type.Directives,
            Fields = Of(node.Fields),
        },
        UnionType node => new UnionTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = type.Name,
            Directives = type.Directives,
            Types = [.. node.Types.Select(Reference)],
        },
        EnumType node => new EnumTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = type.Name,
            Directives = type.Directives,
            Values = [.. node.Values.Select(Of)],
        },
        InputObjectType node => new InputObjectTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = type.Name,
            Directives = type.Directives,
            Fields = Of(node.Fields),
        },
        _ => new ScalarTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = type.Name,
            Directives = type.Directives,
        },
    };

    private static ImmutableArray<FieldDefinitionNode> Of(DefinitionList<FieldDefinition> fields) =>
    [
        .. fields.Select(static field => new FieldDefinitionNode
        {
            Description = Description(field.Description),
            Name = field.Name,
            Arguments = Of(field.Arguments),
            Type = Reference(field.Type),
            Directives = field.Directives,
        }),
    ];

    private static ImmutableArray<InputValueDefinitionNode> Of(DefinitionList<InputValueDefinition> inputs) =>
    [
        .. inputs.Select(static input => new InputValueDefinitionNode
        {
            Description = Description(input.Description),
            Name = input.Name,
            Type = Reference(input.Type),
            DefaultValue = input.DefaultValue,
            Directives = input.Directives,
        }),
    ];

    private static EnumValueDefinitionNode Of(EnumValueDefinition value) => new()
    {
        Description = Description(value.Description),
        Name = value.Name,
        Directives = value.Directives,
    };

    private static StringValueNode? Description(string? text) =>
        text is null ? null : new StringValueNode { Value = text, Block = true };

    private static NamedTypeNode Reference(NamedType type) => new() { Name = type.Name };

    private static TypeNode Reference(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode { Type = Reference(nonNull.Inner) },
        ListType list => new ListTypeNode { Type = Reference(list.ItemType) },
        _ => Reference(type.Named),
    };
}
