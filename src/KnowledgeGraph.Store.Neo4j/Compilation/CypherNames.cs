using System.Collections.Frozen;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// Hands out variables: in a block each name once, and none that a block around it has, so that nothing is hidden. Blocks beside each
/// other may use the same.
/// </summary>
internal sealed class CypherNames(CypherNames? around = null)
{
    /// <summary>Words that an expression can begin with or go on with, which a variable would be mistaken for.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "all", "and", "any", "as", "asc", "ascending", "by", "call", "case", "coalesce", "collect", "contains", "count", "create", "delete", "desc",
        "descending", "detach", "distinct", "else", "end", "ends", "exists", "false", "finish", "foreach", "in", "insert", "is", "limit", "load",
        "match", "merge", "none", "not", "null", "offset", "on", "optional", "or", "order", "reduce", "remove", "return", "set", "shortest",
        "shortestpath", "single", "skip", "starts", "then", "true", "union", "unwind", "use", "using", "when", "where", "with", "xor", "yield");

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The name, or the name with the first number that makes it new.</summary>
    public string Fresh(string name)
    {
        var wanted = Reserved.Contains(name) ? name + "_" : name;
        var given = wanted;
        for (var i = 2; IsTaken(given); i++)
        {
            given = wanted + i;
        }

        taken.Add(given);
        return given;
    }

    private bool IsTaken(string name) => taken.Contains(name) || (around?.IsTaken(name) ?? false);
}
