using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>A model file with mistakes: all of them, in the order of the file. The message may be shown to its author.</summary>
public sealed class ModelException(ImmutableArray<ModelProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public ImmutableArray<ModelProblem> Problems { get; } = problems;
}
