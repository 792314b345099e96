using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>An attribute with the place where it is declared.</summary>
/// <param name="Owner">The name of the type that declares it.</param>
internal sealed record AttributeSyntax(AttributeDefinition Definition, FieldDefinitionNode Field, string Owner)
{
    public string Name => Definition.Name;

    /// <summary>The type as GraphQL prints it: `[String!]!`.</summary>
    public string Type => Field.Type.ToString();
}
