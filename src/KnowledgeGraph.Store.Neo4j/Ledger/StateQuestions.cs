using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Statements that are asked together, in one exchange where the protocol can, and what takes in the answer to each.</summary>
internal sealed class StateQuestions : IDisposable
{
    private readonly List<CypherStatement> statements = [];
    private readonly List<Action<CypherResult>> readers = [];

    /// <param name="parameters">Are disposed of when the answers are there.</param>
    public void Add(CypherText text, CypherParameters? parameters, Action<CypherResult> read)
    {
        statements.Add(new CypherStatement(text, parameters));
        readers.Add(read);
    }

    /// <summary>Asks what was added since the last time.</summary>
    public async ValueTask AskAsync(ICypherTransaction transaction, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return;
        }

        using var answers = await transaction.RunAllAsync(statements, cancellationToken);
        for (var i = 0; i < readers.Count; i++)
        {
            readers[i](answers[i]);
        }

        Dispose();
    }

    public void Dispose()
    {
        foreach (var statement in statements)
        {
            statement.Parameters?.Dispose();
        }

        statements.Clear();
        readers.Clear();
    }
}
