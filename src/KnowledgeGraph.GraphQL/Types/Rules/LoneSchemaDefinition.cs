using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A document has at most one schema definition (§3.3 of the specification).</summary>
internal static class LoneSchemaDefinition
{
    public static void Check(SchemaDocument document, SchemaErrorList errors)
    {
        foreach (var node in document.Document.Definitions.OfType<SchemaDefinitionNode>().Skip(1))
        {
            errors.Report("Must provide only one schema definition.", node);
        }
    }
}
