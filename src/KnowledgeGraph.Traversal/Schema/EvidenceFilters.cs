using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Filters of a claim's pieces of evidence.</summary>
internal static class EvidenceFilters
{
    public static string ListNameOf(EvidenceDefinition evidence) => evidence.Name + "ListFilter";

    public static void AddTo(SchemaDefinitions schema, EvidenceDefinition evidence)
    {
        var name = Naming.Filter(evidence.Name);
        schema.AddInput(
            name,
            $"Conditions on a piece of evidence: {FilterFields.Meaning}",
            new InputFields().AddConnectives(name).AddReferences(evidence.References).AddAttributes(schema, evidence.Attributes));
        Comparisons.OfList(schema, ListNameOf(evidence), name);
    }
}
