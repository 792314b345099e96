using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A valid document with one of its operations chosen.</summary>
internal sealed class OperationDocument
{
    public OperationDocument(Schema schema, DocumentNode syntax, OperationDefinitionNode operation)
    {
        Schema = schema;
        Syntax = syntax;
        Operation = operation;
        Fragments = syntax.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
    }

    public Schema Schema { get; }

    public DocumentNode Syntax { get; }

    public OperationDefinitionNode Operation { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }
}
