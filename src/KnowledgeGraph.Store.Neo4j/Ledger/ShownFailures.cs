using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The boundary at which failures of the connection become what a client may read.</summary>
internal static class ShownFailures
{
    public static async ValueTask<T> ShowFailuresAsync<T>(this ValueTask<T> work)
    {
        try
        {
            return await work;
        }
        catch (CypherException failure) when (failure.Shown() is { } shown)
        {
            throw shown;
        }
    }
}
