namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The store's file can't be opened: it is damaged, of another program, or of a newer version of this one. The message says
/// which and what to do; the file is as it was.
/// </summary>
public sealed class StoreOpenException : Exception
{
    public StoreOpenException(string message)
        : base(message)
    {
    }

    public StoreOpenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
