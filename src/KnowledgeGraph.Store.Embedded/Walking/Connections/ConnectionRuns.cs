namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The runs of one answer, which has as many connections as owners: those that are written lend themselves to the next. So many are made as
/// connections stand in one another.
/// </summary>
internal sealed class ConnectionRuns
{
    private readonly List<ConnectionRun> free = [];

    public ConnectionRun Take()
    {
        if (free.Count == 0)
        {
            return new ConnectionRun();
        }

        var run = free[^1];
        free.RemoveAt(free.Count - 1);
        return run;
    }

    /// <param name="run">Nothing refers to its page any more.</param>
    public void GiveBack(ConnectionRun run) => free.Add(run);
}
