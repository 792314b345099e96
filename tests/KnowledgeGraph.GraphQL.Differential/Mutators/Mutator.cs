namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Breaks one rule in a valid document.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Apply">Changes the document; false when it has no place for that.</param>
internal sealed record Mutator(string Rule, Func<DraftDocument, Random, bool> Apply)
{
    /// <summary>All of them, at least one for each rule.</summary>
    public static IReadOnlyList<Mutator> All { get; } =
    [
        .. DocumentMutators.All, .. FieldMutators.All, .. ArgumentMutators.All, .. FragmentMutators.All,
        .. ValueMutators.All, .. DirectiveMutators.All, .. VariableMutators.All,
    ];
}
