using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>One step of a response path: a response key or a place in a list, from 0 (specification, section 7.1.2).</summary>
public readonly record struct PathSegment
{
    private PathSegment(string? key, int index)
    {
        Key = key;
        Index = index;
    }

    /// <summary>The response key; null where the step is a place in a list.</summary>
    public string? Key { get; }

    /// <summary>The place in a list; 0 where the step is a response key.</summary>
    public int Index { get; }

    public static implicit operator PathSegment(string key) => new(key, 0);

    public static implicit operator PathSegment(int index) => new(null, index);

    public override string ToString() => Key ?? Index.ToString(CultureInfo.InvariantCulture);

    internal static void Write(ImmutableArray<PathSegment> path, ResponseWriter writer)
    {
        writer.BeginArray();
        foreach (PathSegment segment in path)
        {
            if (segment.Key is { } key)
            {
                writer.String(key);
            }
            else
            {
                writer.Number(segment.Index);
            }
        }
        writer.EndArray();
    }
}
