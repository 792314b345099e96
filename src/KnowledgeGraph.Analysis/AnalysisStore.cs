using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// Stands before a store and answers the roots that are computed from many claims; all others are the store's. It reads positions
/// through <see cref="IPositionReader"/>, and nodes and claims by ordinary traversals.
/// </summary>
/// <param name="store">Answers everything else.</param>
/// <param name="positions">The same store's other side.</param>
public sealed class AnalysisStore(IGraphStore store, IPositionReader positions) : IGraphStore
{
    private readonly ColumnCache columns = new(store.Model, positions);

    public GraphModel Model => store.Model;

    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => store.GetRevisionAsync(cancellationToken);

    public ValueTask<PublishedRevision> GetPublishedAsync(CancellationToken cancellationToken) => store.GetPublishedAsync(cancellationToken);

    public IAsyncEnumerable<long> FollowAsync(long after, CancellationToken cancellationToken) => store.FollowAsync(after, cancellationToken);

    /// <exception cref="TraversalException">The measure is not defined on the model's scale.</exception>
    public IPreparedTraversal Prepare(Traversal traversal)
    {
        if (traversal.Root is not AnalysisRoot root)
        {
            return store.Prepare(traversal);
        }

        var query = root.Query;
        return Measure.Of(query.Method).Objection(query.Positions.Scale) is { } objection
            ? throw new TraversalException(
                ErrorCodes.BadUserInput,
                $"The method {query.Method.ToString().ToUpperInvariant()} {objection}, which {query.Positions.Position.TypeName} is not: take another method.")
            : new PreparedAnalysis(store, columns, root, traversal.Time);
    }
}

/// <summary>An analysis that is ready to run.</summary>
internal sealed class PreparedAnalysis(IGraphStore store, ColumnCache columns, AnalysisRoot root, TraversalTime time) : IPreparedTraversal
{
    private readonly RootAnalysis analysis = RootAnalysis.Of(root);

    public async ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var lookups = new GraphLookups(store, time, context, cancellationToken);
        var question = await AnalysisQuestion.AskAsync(columns, root.Query, lookups);
        var write = await analysis.RunAsync(question);
        var needed = new NeededItems();
        write(needed);
        return new AnalysisAnswer(write, await needed.FindAsync(lookups), lookups.Warnings);
    }
}

/// <summary>An analysis' answer with all that it names.</summary>
internal sealed class AnalysisAnswer(
    Action<AnalysisOutput> write, FoundItems found, IReadOnlyList<(string Code, string Message)> warnings) : IAnswer
{
    public void WriteTo(IAnswerSink sink)
    {
        foreach (var (code, message) in warnings)
        {
            sink.Warning(code, message);
        }

        write(new WrittenAnswer(sink, found));
    }

    public void Dispose() => found.Dispose();
}
