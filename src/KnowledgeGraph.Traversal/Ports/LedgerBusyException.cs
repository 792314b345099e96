namespace KnowledgeGraph.Traversals;

/// <summary>Another writer has the ledger and didn't finish in time. The message says so; trying again later is what helps.</summary>
public sealed class LedgerBusyException(Exception? cause) : Exception(
    "Something else is writing to the graph, such as an import that takes long: wait until it has finished, and try again.", cause);
