using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// What this process may answer of the newest revision without asking: what it has read, for a moment from the start of that reading on, while
/// writers know that it does so. Thread-safe; taking from it waits for nobody.
/// </summary>
/// <param name="refresh">Reads the newest revision, and ends up in <see cref="Note"/>.</param>
internal sealed class RevisionLease(TimeProvider clock, Func<Task> refresh)
{
    private Term? term;
    private Reading? last;
    private long lapsed = long.MinValue;
    private int refreshing;
    private volatile bool isWanted;

    public LeaseCounts Counts { get; } = new();

    public bool IsHeld => Volatile.Read(ref term) is not null;

    /// <summary>The newest revision for an operation that begins now; null where the store has to be asked.</summary>
    public PublishedRevision? Take()
    {
        // Written once, and not by every operation: what many cores write they wait for.
        if (!isWanted)
        {
            isWanted = true;
        }

        var taken = Volatile.Read(ref term) is { } held ? Take(held) : null;
        Counts.AddPin(isLeased: taken is not null);
        return taken;
    }

    /// <summary>Takes in what a reading found.</summary>
    /// <param name="started">Before the store was sent the question.</param>
    public void Note(PublishedRevision published, long started) => Volatile.Write(ref last, new Reading(published, started));

    /// <summary>From here on only what is read from here on may be answered.</summary>
    public void Lapse()
    {
        var now = clock.GetTimestamp();
        for (var before = Volatile.Read(ref lapsed); before < now;)
        {
            var found = Interlocked.CompareExchange(ref lapsed, now, before);
            if (found == before)
            {
                return;
            }

            before = found;
        }
    }

    /// <summary>Begins to hold, or goes on.</summary>
    /// <param name="length">For how long a reading may stand.</param>
    /// <param name="asked">When the registration was begun.</param>
    /// <param name="trust">For how long from then on it is to be trusted.</param>
    public void Hold(TimeSpan length, long asked, TimeSpan trust)
    {
        var former = Volatile.Read(ref term);
        var now = clock.GetTimestamp();
        var since = former is not null && now < former.Until ? former.Since : now;
        Volatile.Write(ref term, new Term(since, asked + Ticks(trust), Ticks(length)));
    }

    public void End() => Volatile.Write(ref term, null);

    /// <summary>Whether an operation has asked since this was asked last.</summary>
    public bool TakeWanted()
    {
        var was = isWanted;
        isWanted = false;
        return was;
    }

    private PublishedRevision? Take(Term held)
    {
        if (Volatile.Read(ref last) is not { } reading || reading.Started <= Volatile.Read(ref lapsed) || reading.Started <= held.Since)
        {
            return null;
        }

        var now = clock.GetTimestamp();
        if (now >= held.Until || now - reading.Started >= held.Length)
        {
            return null;
        }

        if (now - reading.Started >= held.Length / 3 && Interlocked.Exchange(ref refreshing, 1) == 0)
        {
            _ = Task.Run(RefreshAsync);
        }

        return reading.Published;
    }

    private async Task RefreshAsync()
    {
        try
        {
            await refresh();
        }
        catch (Connection.CypherException)
        {
            // The lease runs out, and who asks then is told.
        }
        finally
        {
            Volatile.Write(ref refreshing, 0);
        }
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);

    /// <param name="Since">Readings from before aren't known to writers.</param>
    private sealed record Term(long Since, long Until, long Length);

    private sealed record Reading(PublishedRevision Published, long Started);
}
