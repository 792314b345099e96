namespace KnowledgeGraph.Analysis;

/// <summary>The positions that a question is about: on some topics, on some days.</summary>
internal sealed record PositionSlice(PositionColumns Columns, TopicSelection Topics, PositionWindow Window)
{
    /// <param name="actor">A place in the columns; -1 for one without positions.</param>
    public LatestPositions Of(int actor) => new(Columns, actor, Topics, Window);

    /// <summary>On how many of the topics anybody takes a position on these days.</summary>
    public int CountTopics(CancellationToken cancellationToken)
    {
        var (seen, count) = (new bool[Topics.Count], 0);
        for (var actor = 0; actor < Columns.ActorIds.Length && count < seen.Length; actor++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (from, to) = Columns.RowsOf(actor);
            for (var row = from; row < to; row++)
            {
                var number = Topics.NumberOf(Columns.TopicOf(row));
                if (number >= 0 && !seen[number] && Columns.Shows(row, Window))
                {
                    seen[number] = true;
                    count++;
                }
            }
        }

        return count;
    }
}
