namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Finds out, after the server went away during a commit, what became of it: asks until the server is back, for a while.</summary>
internal sealed class UnknownOutcome(TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(500);

    /// <exception cref="CypherException">The <paramref name="failure"/>: there was no answer in time.</exception>
    public async ValueTask<bool> AskAsync(
        Func<CancellationToken, ValueTask<bool>> wasCommitted, CypherException failure, CancellationToken cancellationToken)
    {
        for (var start = clock.GetTimestamp(); clock.GetElapsedTime(start) < Patience;)
        {
            try
            {
                return await wasCommitted(cancellationToken);
            }
            catch (CypherException exception) when (exception.Failure is CypherFailure.Unavailable or CypherFailure.Transient)
            {
                await Task.Delay(BetweenQuestions, clock, cancellationToken);
            }
        }

        throw failure;
    }
}
