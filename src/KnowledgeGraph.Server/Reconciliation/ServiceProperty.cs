using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>A field of nodes as a property: an attribute, or a relation, whose values are entities.</summary>
internal sealed record ServiceProperty(string Id, string? Description, AttributeDefinition? Attribute, RelationDefinition? Relation)
{
    /// <summary>`isoAlpha2` as `iso alpha2`.</summary>
    public string Name { get; } = string.Concat(Id.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>The properties of a type: attributes, then relations.</summary>
    public static ImmutableArray<ServiceProperty> Of(NodeType type) =>
    [
        .. type.Attributes.Select(attribute => new ServiceProperty(attribute.Name, attribute.Description, attribute, null)),
        .. type.Relations.Select(relation => new ServiceProperty(relation.Name, relation.Kind.Description, null, relation)),
    ];

    /// <summary>The property of a type, or null when it has none of that id.</summary>
    public static ServiceProperty? Find(NodeType type, string id) => Of(type).FirstOrDefault(property => property.Id == id);

    public void WriteNames(Utf8JsonWriter json)
    {
        json.WriteString("id", Id);
        json.WriteString("name", Name);
        if (Description is not null)
        {
            json.WriteString("description", Description);
        }
    }
}
