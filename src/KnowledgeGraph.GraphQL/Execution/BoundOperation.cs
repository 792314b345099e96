using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>An operation compiled for the values of its variables: nothing is left to do but run it.</summary>
internal sealed record BoundOperation(OperationPlan Plan, ImmutableArray<BoundField> Fields)
{
    /// <summary>The sum of the fields' costs; saturates.</summary>
    public long Cost { get; } = Sum(Fields);

    private static long Sum(ImmutableArray<BoundField> fields)
    {
        UInt128 sum = 0;
        foreach (BoundField field in fields)
        {
            sum += (ulong)Math.Max(0, field.Compiled.Cost);
        }
        return sum > long.MaxValue ? long.MaxValue : (long)sum;
    }
}

/// <summary>A root field and what serves it.</summary>
internal readonly record struct BoundField(FieldPlan Plan, ICompiledField Compiled);
