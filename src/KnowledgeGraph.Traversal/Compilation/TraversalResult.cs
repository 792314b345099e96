using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>What a traversal found, written straight into the response.</summary>
internal sealed class TraversalResult(IAnswer answer, AnswerField field, TraversalTime time) : IFieldResult
{
    public void Write(ResponseWriter writer) => AnswerWriter.Write(answer, writer, field, time);

    public void Dispose() => answer.Dispose();
}
