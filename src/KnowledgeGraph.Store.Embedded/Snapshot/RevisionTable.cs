namespace KnowledgeGraph.Store.Embedded;

/// <summary>When each revision was recorded and by whom. Revisions run from 1.</summary>
internal sealed class RevisionTable
{
    private readonly Chunked<long> recordedAt = new(0);
    private readonly Chunked<string> authors = new("");

    public int Count { get; private set; }

    public void Add(long ticks, string author)
    {
        recordedAt[Count] = ticks;
        authors[Count] = author;
        Count++;
    }

    /// <summary>Ticks in UTC.</summary>
    public long RecordedAt(int revision) => recordedAt[revision - 1];

    public string AuthorOf(int revision) => authors[revision - 1];

    /// <summary>The last revision up to <paramref name="newest"/> that was recorded by then; 0 when none was.</summary>
    public int At(DateTimeOffset instant, int newest)
    {
        var (low, high) = (0, newest);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (RecordedAt(middle) <= instant.UtcTicks)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
