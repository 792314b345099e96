using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An extension extends a type that is defined, and of its own kind (§3.4.3 of the specification).</summary>
internal static class PossibleTypeExtensions
{
    public static void Check(SchemaDocument document, SchemaErrorList errors)
    {
        var types = new Dictionary<string, TypeDefinitionNode>();
        foreach (var type in document.Types)
        {
            types.TryAdd(type.Name, type);
        }

        foreach (var extension in document.Document.Definitions.OfType<TypeExtensionNode>())
        {
            if (!types.TryGetValue(extension.Name, out var type))
            {
                errors.ReportAt(
                    $"Cannot extend type \"{extension.Name}\" because it is not defined."
                    + Suggestions.For(extension.Name, types.Keys),
                    extension.NameStart);
            }
            else if (KindOf(type) != KindOf(extension))
            {
                errors.Report($"Cannot extend non-{KindOf(extension)} type \"{extension.Name}\".", type, extension);
            }
        }
    }

    private static string KindOf(DefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "scalar",
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "object",
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "interface",
        UnionTypeDefinitionNode or UnionTypeExtensionNode => "union",
        EnumTypeDefinitionNode or EnumTypeExtensionNode => "enum",
        _ => "input object",
    };
}
