namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>The errors that both find in one document.</summary>
internal sealed record BothSides(string Source, IReadOnlyList<Finding> Ours, IReadOnlyList<Finding> Theirs)
{
    /// <summary>
    /// Whether they are the same errors. Their order is nobody's promise: graphql-js looks at an operation as a whole when it
    /// leaves the operation, the engine when it leaves the document.
    /// </summary>
    public bool AreEqual => Lines(Ours).SequenceEqual(Lines(Theirs));

    public BothSides Select(Func<Finding, Finding> change) => this with { Ours = [.. Ours.Select(change)], Theirs = [.. Theirs.Select(change)] };

    public BothSides Without(Func<Finding, bool> removed) =>
        this with { Ours = [.. Ours.Where(finding => !removed(finding))], Theirs = [.. Theirs.Where(finding => !removed(finding))] };

    public BothSides WithoutTheirs(Func<Finding, bool> removed) => this with { Theirs = [.. Theirs.Where(finding => !removed(finding))] };

    /// <summary>The same with nothing left of the errors but their rules.</summary>
    public BothSides RulesOnly() => this with { Ours = Rules(Ours), Theirs = Rules(Theirs) };

    private static Finding[] Rules(IReadOnlyList<Finding> findings) =>
        [.. findings.Select(finding => finding.Rule).Distinct().Select(rule => new Finding(rule, "", []))];

    private static IEnumerable<string> Lines(IReadOnlyList<Finding> findings) =>
        findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal);
}
