namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>One request, as a transport hands it over (GraphQL over HTTP, "Request parameters").</summary>
public sealed class GraphQLRequest
{
    /// <summary>The document's text; null when <see cref="DocumentId"/> names one that the server stores.</summary>
    public string? Query { get; init; }

    /// <summary>Which operation of the document; may be null when it holds only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object in UTF-8, or nothing. Its bytes must not change while the request is served.</summary>
    public ReadOnlyMemory<byte> VariablesJson { get; init; }

    /// <summary>A JSON object in UTF-8, or nothing. The engine does not read it.</summary>
    public ReadOnlyMemory<byte> ExtensionsJson { get; init; }

    /// <summary>The host's own state for this operation, handed to resolvers and compiled fields as it is.</summary>
    public object? Context { get; init; }

    /// <summary>Names a stored document, see <see cref="EngineOptions.StoredDocuments"/>.</summary>
    public string? DocumentId { get; init; }
}
