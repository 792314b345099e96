namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>One request, as a transport hands it over (GraphQL over HTTP, "Request parameters").</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document's text; null while <see cref="DocumentId"/> or an extension only names it.</summary>
    public string? Query { get; init; }

    /// <summary>Which operation of the document; may be null when it holds only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object in UTF-8, or nothing. Its bytes must not change while the request is served.</summary>
    public ReadOnlyMemory<byte> VariablesJson { get; init; }

    /// <summary>A JSON object in UTF-8, or nothing. The engine does not read it.</summary>
    public ReadOnlyMemory<byte> ExtensionsJson { get; init; }

    /// <summary>The host's own state for this operation, handed to resolvers and compiled fields as it is.</summary>
    public object? Context { get; init; }

    /// <summary>
    /// Names a stored document (GraphQL over HTTP, appendix "Persisted Documents"). The engine stores none: the host puts the
    /// document's text into <see cref="Query"/>.
    /// </summary>
    public string? DocumentId { get; init; }

    /// <summary>Why the host won't have the request served; the engine answers with this error and nothing else.</summary>
    public GraphQLError? Refusal { get; init; }

    /// <summary>Whether the response says in <c>extensions.cost</c> what the operation was expected to cost and what it did.</summary>
    public bool ReportsCost { get; init; }
}
