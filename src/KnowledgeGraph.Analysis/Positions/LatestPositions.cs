namespace KnowledgeGraph.Analysis;

/// <summary>
/// Goes over what counts of an actor, topic by topic: of several positions on one the latest, and of several of one day their mean.
/// </summary>
internal ref struct LatestPositions(ActorRows rows, TopicSelection selection, PositionWindow window)
{
    private readonly RowColumns columns = rows.Columns;
    private readonly TopicSelection selection = selection;
    private readonly PositionWindow window = window;
    private readonly int end = rows.To;
    private int start = rows.From;
    private int next = rows.From;

    /// <summary>The topic's place in the columns.</summary>
    public int Topic { get; private set; }

    /// <summary>The topic's number in the selection.</summary>
    public int Number { get; private set; }

    public double Value { get; private set; }

    /// <summary>The day of the position; <see cref="int.MinValue"/> when it has none.</summary>
    public int Day { get; private set; }

    /// <summary>The rows that count of the topic that was reached last.</summary>
    public readonly TopicRows Rows => new(columns, start, next, Day, window);

    public bool MoveNext()
    {
        while (next < end)
        {
            start = next;
            Topic = columns.TopicOf(next);
            Number = selection.NumberOf(Topic);
            if (Number < 0)
            {
                Skip();
            }
            else if (Latest())
            {
                return true;
            }
        }

        return false;
    }

    private void Skip()
    {
        while (next < end && columns.TopicOf(next) == Topic)
        {
            next++;
        }
    }

    /// <summary>Takes in the rows of the topic; false when none shows.</summary>
    private bool Latest()
    {
        var (sum, count) = (0.0, 0);
        for (; next < end && columns.TopicOf(next) == Topic; next++)
        {
            if (columns.Shows(next, window))
            {
                var day = columns.DayOf(next);
                (sum, count) = count > 0 && day == Day ? (sum, count) : (0.0, 0);
                (Day, sum, count) = (day, sum + columns.ValueOf(next), count + 1);
            }
        }

        Value = count == 0 ? 0 : sum / count;
        return count > 0;
    }
}
