using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>https://neo4j.com/docs/cypher-manual/5/planning-and-tuning/query-tuning-hints/.</summary>
/// <param name="Of">A label or a relationship type.</param>
/// <param name="IsSeek">Whether values are looked up, rather than read in order.</param>
internal readonly record struct IndexHint(string Variable, string Of, string Property, bool IsSeek)
{
    /// <summary>Nodes by id.</summary>
    public static IndexHint Node(string variable) => new(variable, GraphModel.EntityName, PropertyNames.Id, true);

    /// <summary>Claims of one kind by id.</summary>
    public static IndexHint Claim(string variable, ClaimKind kind) => new(variable, kind.Predicate, PropertyNames.Id, true);

    public override string ToString() => $"USING INDEX {(IsSeek ? "SEEK " : "")}{Variable}:{Of}({Property})";
}
