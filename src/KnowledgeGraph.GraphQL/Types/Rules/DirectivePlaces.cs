using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// All places of a type system document that can have directives; a type's definition and its extensions are one place.
/// </summary>
internal static class DirectivePlaces
{
    public static IEnumerable<(DirectiveLocation Location, ImmutableArray<DirectiveNode> Directives)> In(
        SchemaDocument document)
    {
        yield return (DirectiveLocation.Schema, [.. document.SchemaDirectives]);
        foreach (var node in document.Directives)
        {
            foreach (var place in Members(DirectiveLocation.ArgumentDefinition, node.Arguments))
            {
                yield return place;
            }
        }

        foreach (var type in document.Types)
        {
            var parts = document.PartsOf(type);
            yield return (LocationOf(type), [.. parts.SelectMany(static part => part.Directives)]);
            foreach (var place in parts.SelectMany(InPart))
            {
                yield return place;
            }
        }
    }

    private static IEnumerable<(DirectiveLocation Location, ImmutableArray<DirectiveNode> Directives)> InPart(
        DefinitionNode part) =>
        Members(DirectiveLocation.FieldDefinition, part.Fields())
            .Concat(Members(
                DirectiveLocation.ArgumentDefinition,
                part.Fields().SelectMany(static field => field.Arguments)))
            .Concat(Members(DirectiveLocation.EnumValue, part.EnumValues()))
            .Concat(Members(DirectiveLocation.InputFieldDefinition, part.InputFields()));

    private static IEnumerable<(DirectiveLocation Location, ImmutableArray<DirectiveNode> Directives)> Members(
        DirectiveLocation location,
        IEnumerable<MemberDefinitionNode> members) =>
        members.Select(member => (location, member.Directives));

    private static DirectiveLocation LocationOf(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
