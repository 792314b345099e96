using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>A kind of claim with the places of what it declares.</summary>
/// <param name="Declared">Its attributes and those of the interface of claims.</param>
internal sealed record ClaimKindSyntax(
    TypeSyntax Type,
    ClaimKind Kind,
    IReadOnlyList<AttributeSyntax> Declared,
    FieldDefinitionNode SubjectField,
    FieldDefinitionNode ObjectField,
    IReadOnlyList<FieldDefinitionNode> ReferenceFields)
{
    public IEnumerable<FieldDefinitionNode> EndFields => ReferenceFields.Prepend(ObjectField).Prepend(SubjectField);
}
