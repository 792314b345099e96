using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What all parts of one statement share, and a block that is being written.</summary>
/// <param name="Block">Where clauses go now.</param>
internal sealed record StatementScope(GraphModel Model, CypherNames Names, ParameterTable Parameters, ViewCypher View, CypherBlock Block)
{
    /// <summary>The same in the braces of a subquery.</summary>
    public StatementScope Inner() => this with { Block = new CypherBlock() };

    /// <summary>The same in the braces of a subquery that sees just this and the view.</summary>
    public IEnumerable<string> Imports(string? variable) => variable is null ? View.Imports : View.Imports.Insert(0, variable);
}
