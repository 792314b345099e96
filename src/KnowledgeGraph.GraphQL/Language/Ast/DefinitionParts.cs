using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>What a type's definition and an extension of it have in common. A part that a kind of type doesn't have is empty.</summary>
internal static class DefinitionParts
{
    public static ImmutableArray<FieldDefinitionNode> Fields(this DefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Fields,
        ObjectTypeExtensionNode type => type.Fields,
        InterfaceTypeDefinitionNode type => type.Fields,
        InterfaceTypeExtensionNode type => type.Fields,
        _ => [],
    };

    public static ImmutableArray<NamedTypeNode> Interfaces(this DefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Interfaces,
        ObjectTypeExtensionNode type => type.Interfaces,
        InterfaceTypeDefinitionNode type => type.Interfaces,
        InterfaceTypeExtensionNode type => type.Interfaces,
        _ => [],
    };

    public static ImmutableArray<NamedTypeNode> UnionMembers(this DefinitionNode node) => node switch
    {
        UnionTypeDefinitionNode type => type.Types,
        UnionTypeExtensionNode type => type.Types,
        _ => [],
    };

    public static ImmutableArray<EnumValueDefinitionNode> EnumValues(this DefinitionNode node) => node switch
    {
        EnumTypeDefinitionNode type => type.Values,
        EnumTypeExtensionNode type => type.Values,
        _ => [],
    };

    public static ImmutableArray<InputValueDefinitionNode> InputFields(this DefinitionNode node) => node switch
    {
        InputObjectTypeDefinitionNode type => type.Fields,
        InputObjectTypeExtensionNode type => type.Fields,
        _ => [],
    };

    public static DirectiveNode? Directive(this ImmutableArray<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name == name);

    /// <summary>A string argument of a directive; null when it is left out or not a string.</summary>
    public static string? StringArgument(this DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value is StringValueNode text
            ? text.Value
            : null;
}
