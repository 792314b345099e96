using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The object type of a claim's pieces of evidence.</summary>
internal static class EvidenceType
{
    public static void AddTo(SchemaDefinitions schema, EvidenceDefinition evidence) => schema.AddObject(
        evidence.Name,
        Naming.Describe(evidence.Description, evidence.Name),
        new OutputFields().AddReferences(evidence.References).AddAttributes(evidence.Attributes));
}
