using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Endpoints;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Why a request's document isn't served.</summary>
internal static class DocumentErrors
{
    public static GraphQLError NotFound { get; } = new(
        "No document is stored under the request's \"documentId\"; send its text as \"query\".", HostErrorCodes.DocumentNotFound);

    public static GraphQLError NotTrusted { get; } = new(
        "This server runs only the documents that it was given; name one of them in \"documentId\".", HostErrorCodes.DocumentNotTrusted);

    public static GraphQLError IdMismatch { get; } = new(
        "\"query\" isn't the document that \"documentId\" names; send one of the two.", HostErrorCodes.DocumentMismatch);

    /// <summary>Message and code are Apollo's, whose clients answer it by sending the text.</summary>
    public static GraphQLError QueryNotFound { get; } = new("PersistedQueryNotFound", HostErrorCodes.PersistedQueryNotFound);

    /// <summary>Message and code are Apollo's, whose clients answer it by never asking again.</summary>
    public static GraphQLError QueryNotSupported { get; } = new("PersistedQueryNotSupported", HostErrorCodes.PersistedQueryNotSupported);

    public static GraphQLError QueryMalformed { get; } = new(
        "\"extensions.persistedQuery\" must have \"version\": 1 and \"sha256Hash\", the SHA-256 of the document's text in 64 "
        + "hexadecimal characters.",
        ErrorCodes.BadRequest);

    public static GraphQLError HashMismatch { get; } = new(
        "\"extensions.persistedQuery.sha256Hash\" isn't the SHA-256 of \"query\" in UTF-8.", HostErrorCodes.DocumentMismatch);
}
