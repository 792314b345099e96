using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// A look-up, whose statement either is told the revision or reads the newest one itself. Each is compiled when it first runs: most look-ups
/// run in one of the ways only.
/// </summary>
/// <param name="askRevision">Reads the newest published revision.</param>
internal sealed class PreparedLookup(
    ICypherConnection connection, GraphModel model, Traversal traversal, Func<CancellationToken, ValueTask<long>> askRevision) : ISelfPinnedTraversal
{
    private PreparedStatement? pinned;
    private PreparedStatement? newest;

    public ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken) =>
        (pinned ??= new PreparedStatement(connection, StatementCompiler.Compile(model, traversal))).RunAsync(context, cancellationToken);

    /// <summary>
    /// What isn't found is looked up again, the longer way: no row may also mean that there is no graph any more, and that is told by who asks
    /// for the revision.
    /// </summary>
    public async ValueTask<IAnswer> RunNewestAsync(DateOnly today, CancellationToken cancellationToken)
    {
        newest ??= new PreparedStatement(connection, StatementCompiler.CompileNewest(model, traversal));
        return await newest.FindAsync(new ReadContext(default, today), cancellationToken)
            ?? await RunAsync(new ReadContext(await askRevision(cancellationToken), today), cancellationToken);
    }
}
