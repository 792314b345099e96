using KnowledgeGraph.GraphQL.Execution.Caching;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Prepared operations by their document's text and operation name. Documents with errors are kept as well, or else a
/// client that keeps sending one would have it parsed every time.
/// </summary>
internal sealed class DocumentCache(OperationPreparer preparer, EngineOptions options)
{
    /// <summary>What an entry weighs beside its text: the tree and the plans, roughly.</summary>
    private const int BytesPerCharacter = 16;

    private readonly LruCache<(string Query, string? OperationName), PreparedOperation> entries =
        new(options.CachedDocuments, options.CachedDocumentBytes);

    public PreparedOperation Get(GraphQLRequest request)
    {
        if (request.Refusal is { } refusal)
        {
            return new([refusal]);
        }
        if (request.Query is not { } query)
        {
            return new([new(Missing(request.DocumentId), ErrorCodes.BadRequest)]);
        }
        (string, string?) key = (query, request.OperationName);
        if (!entries.TryGet(key, out PreparedOperation? operation))
        {
            operation = preparer.Prepare(query, request.OperationName);
            entries.Add(key, operation, (long)query.Length * BytesPerCharacter);
        }
        return operation;
    }

    private static string Missing(string? documentId) => documentId is null
        ? "The request holds no GraphQL document; send its text as \"query\"."
        : "No documents are stored here; send the document's text as \"query\".";
}
