using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>A request that can't be answered. The message is for the client.</summary>
/// <param name="status">Of the response over HTTP: the specification leaves the body to the service (§ Error Handling and Rate-limiting).</param>
internal sealed class ReconciliationException(string message, int status = StatusCodes.Status400BadRequest, string code = ErrorCodes.BadRequest)
    : Exception(message)
{
    public int Status => status;

    public string Code => code;
}
