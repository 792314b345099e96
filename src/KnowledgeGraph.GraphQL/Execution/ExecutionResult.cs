using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What a transport needs to know of a response that the writer now holds.</summary>
/// <param name="HasData">
/// Whether execution began, that is, whether the response has the member <c>data</c> (which may be null). False for a
/// request error: status 400 under <c>application/graphql-response+json</c>.
/// </param>
/// <param name="ErrorCount">Entries of <c>errors</c>.</param>
/// <param name="Kind">What the operation is; null when no operation could be determined.</param>
public readonly record struct ExecutionResult(bool HasData, int ErrorCount, OperationKind? Kind);
