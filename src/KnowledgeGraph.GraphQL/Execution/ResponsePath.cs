using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A response path under construction: each step knows the one before it, so that steps are shared.</summary>
public sealed class ResponsePath
{
    private readonly int length;

    public ResponsePath(ResponsePath? parent, PathSegment segment)
    {
        Parent = parent;
        Segment = segment;
        length = (parent?.length ?? 0) + 1;
    }

    public ResponsePath? Parent { get; }

    public PathSegment Segment { get; }

    public ResponsePath Append(PathSegment segment) => new(this, segment);

    public ImmutableArray<PathSegment> ToImmutableArray()
    {
        ImmutableArray<PathSegment>.Builder steps = ImmutableArray.CreateBuilder<PathSegment>(length);
        steps.Count = length;
        int at = length;
        for (ResponsePath? step = this; step is not null; step = step.Parent)
        {
            steps[--at] = step.Segment;
        }
        return steps.MoveToImmutable();
    }

    /// <summary>The path as messages about input values write it: <c>.field[0]</c>.</summary>
    internal string ToInputPath() =>
        string.Concat(ToImmutableArray().Select(step => step.Key is { } key ? $".{key}" : $"[{step.Index}]"));
}
