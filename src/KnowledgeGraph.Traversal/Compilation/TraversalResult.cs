using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>What a traversal found, written straight into the response.</summary>
internal sealed class TraversalResult(IAnswer answer, AnswerField field, TraversalTime time) : IFieldResult
{
    /// <exception cref="GraphQLException">What the client asked for can't be had, which shows only on the way.</exception>
    public void Write(ResponseWriter writer)
    {
        try
        {
            AnswerWriter.Write(answer, writer, field, time);
        }
        catch (TraversalException refusal)
        {
            throw refusal.At(field.Key.Locations);
        }
    }

    public void Dispose() => answer.Dispose();
}
