using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>A bundle that was asked for.</summary>
/// <param name="draft">What was read of it; null when it is unchanged or its files can't be read.</param>
internal sealed class BundleCandidate(string name, BundleDraft? draft, ProblemList problems)
{
    public string Name => name;

    public BundleDraft? Draft => draft;

    public bool IsUnchanged => draft is null && problems.IsEmpty;

    /// <summary>Everything that is wrong with it so far.</summary>
    public ProblemList Problems => problems;

    public ImmutableArray<YamlScalar> Requires => draft?.Header?.Requires ?? [];

    public void Report(YamlScalar required, string message) =>
        problems.Add($"{name}/{BundleFiles.SourceFile}", required.Mark, "requires", message);
}
