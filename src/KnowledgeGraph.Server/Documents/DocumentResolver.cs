using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Puts the document's text into requests that only name it, and refuses documents that aren't trusted where only those are
/// served. Every transport asks it before an operation is prepared.
/// </summary>
internal sealed class DocumentResolver(
    GraphApi api, TrustedDocuments documents, SharedTrustedDocuments others, IPersistedQueryStore queries, ServerSettings settings)
{
    /// <summary>The request as it is to be served; one that is refused has its <see cref="GraphQLRequest.Refusal"/> set.</summary>
    public ValueTask<GraphQLRequest> ResolveAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (request.DocumentId is { } id)
        {
            return ByIdAsync(request, id, cancellationToken);
        }

        return request.ExtensionsJson.IsEmpty || PersistedQueryExtension.Read(request.ExtensionsJson) is not { } extension
            ? new ValueTask<GraphQLRequest>(Admit(request))
            : ByHashAsync(request, extension, cancellationToken);
    }

    /// <summary>A persisted document request (GraphQL over HTTP, appendix "Persisted Documents").</summary>
    private async ValueTask<GraphQLRequest> ByIdAsync(GraphQLRequest request, string id, CancellationToken cancellationToken)
    {
        var document = await FindAsync(id, cancellationToken);
        if (request.Query is not { } query)
        {
            return document is null ? request with { Refusal = DocumentErrors.NotFound } : request with { Query = document };
        }

        return query == document || id == DocumentHash.Prefix + DocumentHash.Of(query)
            ? Admit(request)
            : request with { Refusal = DocumentErrors.IdMismatch };
    }

    /// <summary>Apollo's automatic persisted queries: first the hash alone, then, when it isn't known, with the text.</summary>
    private async ValueTask<GraphQLRequest> ByHashAsync(
        GraphQLRequest request, PersistedQueryExtension extension, CancellationToken cancellationToken)
    {
        if (extension is not { Version: 1, Hash.Length: > 0 })
        {
            return request with { Refusal = DocumentErrors.QueryMalformed };
        }

        if (request.Query is not { } query)
        {
            var document = await FindAsync(DocumentHash.Prefix + extension.Hash, cancellationToken);
            return document is null ? request with { Refusal = Miss() } : request with { Query = document };
        }

        if (extension.Hash != DocumentHash.Of(query))
        {
            return request with { Refusal = DocumentErrors.HashMismatch };
        }

        // What isn't valid would only fill the store.
        if (settings is { DocumentsOnly: false, PersistedQueries: > 0 } && api.Engine.Prepare(request).IsValid)
        {
            await queries.AddAsync(extension.Hash, query, cancellationToken);
        }

        return Admit(request);
    }

    private GraphQLError Miss() => settings switch
    {
        { DocumentsOnly: true } => DocumentErrors.NotTrusted,
        { PersistedQueries: 0 } => DocumentErrors.QueryNotSupported,
        _ => DocumentErrors.QueryNotFound,
    };

    private async ValueTask<string?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (documents.Find(id) is { } trusted)
        {
            return trusted;
        }

        if (!id.StartsWith(DocumentHash.Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = id[DocumentHash.Prefix.Length..];
        return (settings.DocumentsOnly ? null : await queries.FindAsync(hash, cancellationToken)) ?? await others.FindAsync(hash, cancellationToken);
    }

    private GraphQLRequest Admit(GraphQLRequest request) =>
        settings.DocumentsOnly && request.Query is { } query && !documents.Contains(query)
            ? request with { Refusal = DocumentErrors.NotTrusted }
            : request;
}
