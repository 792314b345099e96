using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What all parts of one statement share, and a block that is being written.</summary>
/// <param name="Block">Where clauses go now.</param>
internal sealed record StatementScope(GraphModel Model, CypherNames Names, ParameterTable Parameters, ViewCypher View, CypherBlock Block)
{
    /// <summary>The same in the braces of a condition or an expression, which sees all that its block does, also what is named later.</summary>
    public StatementScope Seeing() => this with { Block = new CypherBlock() };

    /// <summary>The same in the braces of a subquery, which sees just what it imports.</summary>
    public StatementScope Inner() => this with { Block = new CypherBlock(), Names = new CypherNames(Names) };

    /// <summary>What a subquery imports: the variable, if one is given, and what the view needs.</summary>
    public IEnumerable<string> Imports(string? variable) => variable is null ? View.Imports : View.Imports.Insert(0, variable);
}
