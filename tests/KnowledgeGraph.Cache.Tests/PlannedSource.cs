using KnowledgeGraph.Contracts;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache.Tests;

/// <summary>A run of a store that answers when the test says so, and counts.</summary>
internal sealed class PlannedSource : IAnswerSource
{
    private readonly TaskCompletionSource<KeptAnswer?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int runs;

    public int Runs => Volatile.Read(ref runs);

    /// <summary>What the last run was told about cancellation.</summary>
    public CancellationToken Token { get; private set; }

    public static DateOnly Today { get; } = new(2025, 3, 7);

    /// <summary>The traversal of all films of a title.</summary>
    private static readonly OperationExplainer Explainer = new(PublicSchema.Derive(FilmRecords.Model));

    public static Traversal Traversal(string title) => Explainer
        .Explain($$"""{ films(where: { name: { eq: "{{title}}" } }) { totalCount } }""").Single().Traversal;

    public static PublishedRevision Revision(long number, long films) =>
        PublishedRevision.Of(FilmRecords.Model, number, [new("Film", new KindRevision(films, films))]);

    public static KeptAnswer Answer(string json) => new(System.Text.Encoding.UTF8.GetBytes(json), 1, []);

    public void Land(string json) => answer.SetResult(Answer(json));

    public void LandNothing() => answer.SetResult(null);

    public void Fail(Exception failure) => answer.SetException(failure);

    public async ValueTask<KeptAnswer?> AnswerAsync(PublishedRevision published, DateOnly today, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref runs);
        Token = cancellationToken;
        return await answer.Task.WaitAsync(cancellationToken);
    }

    public static string Text(IFieldResult? result)
    {
        using var writer = new ResponseWriter();
        result!.Write(writer);
        return System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
