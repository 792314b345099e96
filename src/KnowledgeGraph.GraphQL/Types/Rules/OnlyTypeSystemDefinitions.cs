using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type system document holds no operations and fragments (§3 of the specification).</summary>
internal static class OnlyTypeSystemDefinitions
{
    public static void Check(SchemaDocument document, SchemaErrorList errors)
    {
        foreach (var node in document.Document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            errors.Report("Operations and fragments cannot be part of a schema.", node);
        }
    }
}
