using System.Collections.Immutable;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A single-valued field in Cypher: what filters compare, what orders sort by and what cursors keep.</summary>
/// <param name="Name">What it is, for the names of parameters.</param>
/// <param name="Value">What is equal to what; null where the field is.</param>
/// <param name="Type">How its values stand in Cypher.</param>
internal sealed record FieldExpression(string Name, string Value, FieldTypeCypher Type)
{
    /// <summary>The folded text, where there is one.</summary>
    public string? Folded { get; init; }

    /// <summary>What orders sort by, one column after the other.</summary>
    public required ImmutableArray<SortColumn> Sort { get; init; }

    /// <summary>What cursors keep of it.</summary>
    public required string Kept { get; init; }

    /// <summary>Whether it can be null.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>Whether it is a node's id, for which a key is taken too.</summary>
    public bool TakesKeys { get; init; }
}

/// <summary>A column to sort by.</summary>
/// <param name="IsTurned">Whether it runs the other way round than the field.</param>
internal readonly record struct SortColumn(string Expression, bool IsTurned = false);
