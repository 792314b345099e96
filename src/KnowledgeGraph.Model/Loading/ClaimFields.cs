using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>The fields of a kind of claim as they are being read.</summary>
internal sealed class ClaimFields(IReadOnlyList<AttributeSyntax> inherited)
{
    private readonly List<AttributeSyntax> attributes = [.. inherited];

    public (EndDefinition End, FieldDefinitionNode Field)? Subject { get; set; }

    public (EndDefinition End, FieldDefinitionNode Field)? Object { get; set; }

    public List<(ReferenceDefinition Definition, FieldDefinitionNode Field)> References { get; } = [];

    /// <summary>Those of the interface of claims first.</summary>
    public IReadOnlyList<AttributeSyntax> Attributes => attributes;

    /// <summary>An attribute that is declared again keeps its place.</summary>
    public void Add(AttributeSyntax attribute)
    {
        var place = attributes.FindIndex(other => other.Name == attribute.Name);
        if (place < 0)
        {
            attributes.Add(attribute);
        }
        else
        {
            attributes[place] = attribute;
        }
    }
}
