using System.Numerics;

namespace KnowledgeGraph.Analysis;

/// <summary>The positions that a question is about: on some topics, on some days.</summary>
internal sealed record PositionSlice(PositionColumns Columns, TopicSelection Topics, PositionWindow Window)
{
    /// <summary>Goes over what counts of an actor.</summary>
    /// <param name="actor">A place in the columns; -1 for one without positions.</param>
    public LatestPositions Of(int actor) => new(Columns.RowsOf(actor), Topics, Window);

    /// <summary>The same as bits.</summary>
    public ActorPlanes PlanesOf(int actor) => Columns.RowsOf(actor).PlanesOf(Window, Columns.TopicIds.Length).Select(Topics);

    /// <summary>On how many of the topics anybody takes a position on these days.</summary>
    public int CountTopics(CancellationToken cancellationToken)
    {
        var seen = new ulong[(Topics.Count + 63) / 64];
        for (var actor = 0; actor < Columns.ActorIds.Length; actor++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PlanesOf(actor).AddTo(seen);
        }

        return seen.Sum(BitOperations.PopCount);
    }

    /// <summary>The first and the last day of what counts of some actors; null when nothing has a day.</summary>
    public (int First, int Last)? DaysOf(IEnumerable<int> actors, CancellationToken cancellationToken)
    {
        var days = new DaySpan();
        foreach (var actor in actors)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var positions = Of(actor);
            while (positions.MoveNext())
            {
                days.Add(positions.Day);
            }
        }

        return days.Span;
    }
}
