using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>A GraphQL request as a JSON body holds it. All but the name refers to the body's bytes.</summary>
/// <param name="Query">A JSON string, quotes and escapes and all, or nothing.</param>
/// <param name="Variables">A JSON object, or nothing.</param>
/// <param name="Extensions">A JSON object, or nothing.</param>
internal readonly record struct JsonRequest(
    ReadOnlyMemory<byte> Query,
    string? DocumentId,
    string? OperationName,
    ReadOnlyMemory<byte> Variables,
    ReadOnlyMemory<byte> Extensions)
{
    /// <summary>Whether the text alone says what is to be run: no other member names or chooses anything.</summary>
    public bool IsTextAlone =>
        !Query.IsEmpty && DocumentId is null && OperationName is null && !PersistedQueryExtension.MayBeIn(Extensions.Span);

    /// <exception cref="BadRequestException">The document's text is not Unicode.</exception>
    public GraphQLRequest ToRequest(object context) => ToRequest(DecodeQuery(), context);

    /// <summary>The document's text, or null when the request only names it.</summary>
    /// <exception cref="BadRequestException">It is not Unicode.</exception>
    public string? DecodeQuery() => Query.IsEmpty ? null : RequestParameters.Decode(Query.Span);

    /// <param name="query">The decoded text; null when the operation is prepared already.</param>
    public GraphQLRequest ToRequest(string? query, object context) => new()
    {
        Query = query,
        DocumentId = DocumentId,
        OperationName = OperationName,
        VariablesJson = Variables,
        ExtensionsJson = Extensions,
        Context = context,
    };
}
