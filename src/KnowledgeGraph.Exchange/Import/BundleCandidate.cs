using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>A bundle that was asked for: unchanged, sound, or not.</summary>
internal sealed class BundleCandidate(string name, Bundle? bundle, bool isUnchanged, ImmutableArray<BundleProblem> problems)
{
    public string Name => name;

    /// <summary>The bundle, unless it is unchanged or not sound.</summary>
    public Bundle? Bundle => bundle;

    public bool IsUnchanged => isUnchanged;

    public ImmutableArray<BundleProblem> Problems => problems;

    public ImmutableArray<YamlScalar> Requires => bundle?.Header.Requires ?? [];

    public BundleProblem ProblemWith(YamlScalar required, string message) =>
        new($"{name}/{BundleFiles.SourceFile}", required.Mark.Line, required.Mark.Column, "requires", message);
}
