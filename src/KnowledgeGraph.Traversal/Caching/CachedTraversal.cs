using System.Diagnostics;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>A root field whose answers a cache may keep. What the cache decides is done here.</summary>
internal sealed class CachedTraversal(
    Traversal traversal, long cost, IPreparedTraversal prepared, AnswerField field, IAnswerCache cache)
    : CompiledTraversal(traversal, cost, prepared, field), IAnswerSource
{
    /// <summary>Whether it may be kept at all: a stream's event is read at a revision that nobody else asks for.</summary>
    private readonly bool mayBeKept = traversal.Root is not ChangeRoot;

    private ICachedTraversal? place;
    private bool hasRun;

    public async ValueTask<KeptAnswer?> AnswerAsync(PublishedRevision published, DateOnly today, CancellationToken cancellationToken)
    {
        var context = new ReadContext(published.Number, today) { Published = published };
        using var answer = await AskStoreAsync(context, cancellationToken);
        using var writer = new ResponseWriter();
        AnswerWriter.Write(answer, writer, Field, Traversal.Time);
        return writer.Errors.Count == 0 ? KeptAnswer.Take(writer, 0, 0, 0) : null;
    }

    /// <summary>What is kept is found by its revision, so that has to be known first.</summary>
    public override ValueTask<IFieldResult> StartAloneAsync(object? context, CancellationToken cancellationToken) =>
        StartAsync(context, cancellationToken);

    protected override ValueTask<IFieldResult> StartAsync(ReadContext pinned, CancellationToken cancellationToken)
    {
        if (!mayBeKept || pinned.Published is not { } published || Place() is not { } known)
        {
            return RunAsync(pinned, cancellationToken);
        }

        return known.Plan(published, pinned.Today, out var kept) switch
        {
            CachePlan.Hit => new ValueTask<IFieldResult>(kept!.For(Field)),
            CachePlan.Share => ShareAsync(known, pinned, published, cancellationToken),
            CachePlan.RunAndOffer => RunAndOfferAsync(known, pinned, published, cancellationToken),
            _ => RunAsync(pinned, cancellationToken),
        };
    }

    private ICachedTraversal? Place()
    {
        if (place is null && (hasRun || cache.KnowsFirst))
        {
            place = cache.Find(Traversal);
        }

        hasRun = true;
        return place;
    }

    private async ValueTask<IFieldResult> ShareAsync(
        ICachedTraversal known, ReadContext pinned, PublishedRevision published, CancellationToken cancellationToken) =>
        await known.ShareAsync(published, pinned.Today, this, cancellationToken) is { } shared
            ? shared.For(Field)
            : await RunAsync(pinned, cancellationToken);

    private async ValueTask<IFieldResult> RunAndOfferAsync(
        ICachedTraversal known, ReadContext pinned, PublishedRevision published, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await RunAsync(pinned, cancellationToken);
        return new OfferedResult(result, known, published, pinned.Today, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Is written straight into the response, and copied from there.</summary>
    private sealed class OfferedResult(
        IFieldResult result, ICachedTraversal place, PublishedRevision published, DateOnly today, TimeSpan ran) : IFieldResult
    {
        public void Write(ResponseWriter writer)
        {
            var (start, objects, warnings, errors) =
                (writer.Position, writer.ObjectCount, writer.Warnings.Count, writer.Errors.Count);
            var started = Stopwatch.GetTimestamp();
            result.Write(writer);
            if (writer.Errors.Count == errors)
            {
                var taken = ran + Stopwatch.GetElapsedTime(started);
                place.Offer(published, today, KeptAnswer.Take(writer, start, objects, warnings), taken);
            }
        }

        public void Dispose() => result.Dispose();
    }
}
