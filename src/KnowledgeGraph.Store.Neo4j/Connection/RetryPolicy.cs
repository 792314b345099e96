using Polly;
using Polly.Retry;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// What is done again, how often and when: delays double from 50 ms and are spread at random, so that those who were in each
/// other's way aren't again.
/// </summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);

    /// <summary>A read may be repeated whatever became of it; one that nobody answers only twice, for its client waits.</summary>
    public static ResiliencePipeline ForReads(Neo4jOptions options, TimeProvider clock) => Create(options, clock, static (exception, attempt) =>
        exception.Failure == CypherFailure.Transient || (exception.Failure == CypherFailure.Unavailable && attempt < 2));

    /// <summary>A write is repeated when it is certain that nothing of it was committed.</summary>
    public static ResiliencePipeline ForWrites(Neo4jOptions options, TimeProvider clock) => Create(options, clock, static (exception, attempt) =>
        !exception.OutcomeUnknown
        && (exception.Failure == CypherFailure.Transient || (exception.Failure == CypherFailure.Unavailable && attempt < 2)));

    private static ResiliencePipeline Create(Neo4jOptions options, TimeProvider clock, Func<CypherException, int, bool> again)
    {
        if (options.Retries == 0)
        {
            return ResiliencePipeline.Empty;
        }

        return new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = arguments => new ValueTask<bool>(
                    arguments.Outcome.Exception is CypherException exception && again(exception, arguments.AttemptNumber)),
            })
            .Build();
    }
}
