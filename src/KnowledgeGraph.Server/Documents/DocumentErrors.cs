using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Why a request's document isn't served.</summary>
internal static class DocumentErrors
{
    public static GraphQLError NotFound { get; } = new(
        "No document is stored under the request's \"documentId\"; send its text as \"query\".", "DOCUMENT_NOT_FOUND");

    public static GraphQLError NotTrusted { get; } = new(
        "This server runs only the documents that it was given; name one of them in \"documentId\".", "DOCUMENT_NOT_TRUSTED");

    public static GraphQLError IdMismatch { get; } = new(
        "\"query\" isn't the document that \"documentId\" names; send one of the two.", "DOCUMENT_MISMATCH");

    /// <summary>Message and code are Apollo's, whose clients answer it by sending the text.</summary>
    public static GraphQLError QueryNotFound { get; } = new("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");

    /// <summary>Message and code are Apollo's, whose clients answer it by never asking again.</summary>
    public static GraphQLError QueryNotSupported { get; } = new("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED");

    public static GraphQLError QueryMalformed { get; } = new(
        "\"extensions.persistedQuery\" must have \"version\": 1 and \"sha256Hash\", the SHA-256 of the document's text in 64 "
        + "hexadecimal characters.",
        ErrorCodes.BadRequest);

    public static GraphQLError HashMismatch { get; } = new(
        "\"extensions.persistedQuery.sha256Hash\" isn't the SHA-256 of \"query\" in UTF-8.", "DOCUMENT_MISMATCH");
}
