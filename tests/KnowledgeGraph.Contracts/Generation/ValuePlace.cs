namespace KnowledgeGraph.Contracts;

/// <summary>Where a generated value stands, which says what may be found there.</summary>
/// <param name="Name">The argument's or the input field's: `eq`, `first`.</param>
/// <param name="Attribute">What is compared, where the name is that of an operator: `position`; else the name.</param>
/// <param name="Owner">The type that has the attribute: `Stance`.</param>
public readonly record struct ValuePlace(string Name, string Attribute, string Owner)
{
    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal)
    {
        "eq", "neq", "in", "nin", "gt", "gte", "lt", "lte", "contains", "startsWith", "endsWith",
        "some", "none", "all", "not", "and", "or",
    };

    /// <summary>Whether a value is compared with what stands in the graph, and steers nothing else.</summary>
    public bool IsComparison => Operators.Contains(Name);

    /// <summary>A field of an object that stands here.</summary>
    public ValuePlace Field(string type, string field) => new(
        field,
        Operators.Contains(field) ? Attribute : field,
        type.EndsWith("Filter", StringComparison.Ordinal) ? type[..^"Filter".Length] : Owner);
}
