using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache;

/// <summary>An answer in memory, with what it is the answer for.</summary>
/// <param name="day">The day that it is of; the default where it is of no day.</param>
internal sealed class MemoryEntry(KeptAnswer answer, PublishedRevision published, DateOnly day)
{
    /// <summary>What an entry takes beside its bytes, roughly.</summary>
    private const int Overhead = 256;

    /// <summary>The newest revision known to show the same.</summary>
    private PublishedRevision published = published;

    public KeptAnswer Answer => answer;

    public PublishedRevision Published => Volatile.Read(ref published);

    public int Bytes => answer.Json.Length + Overhead;

    /// <summary>Whether it is the answer at a revision: none of the kinds was written to since, and the day is the same.</summary>
    public bool IsFor(KindSet kinds, PublishedRevision asked, DateOnly today)
    {
        var known = Published;
        if (ReferenceEquals(known, asked))
        {
            return day == today;
        }

        if (day != today || !kinds.IsSame(known, asked))
        {
            return false;
        }

        // Next time one comparison will do.
        Volatile.Write(ref published, asked);
        return true;
    }
}
