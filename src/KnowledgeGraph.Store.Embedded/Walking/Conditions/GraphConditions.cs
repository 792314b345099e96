using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A node at an end of a claim.</summary>
internal sealed class EndCondition(ClaimEnd end, Condition node) : Condition
{
    public override bool Holds(View view, in Item item) => node.Holds(
        view, view.Node(end == ClaimEnd.Subject ? view.Claims.SubjectOf(item.Index) : view.Claims.ObjectOf(item.Index)));
}

/// <summary>The node that a claim leads to from where the walk came.</summary>
internal sealed class OtherEndCondition(Condition node) : Condition
{
    public override bool Holds(View view, in Item item) => node.Holds(view, view.Node(view.FarEnd(item.Index, item.Near)));
}

/// <summary>The node that a reference names.</summary>
internal sealed class ReferenceCondition(PackedInts references, Condition? node) : Condition
{
    public override bool Holds(View view, in Item item)
    {
        var target = references[item.Row];
        return target >= 0 && (node?.Holds(view, view.Node(target)) ?? true);
    }
}

/// <summary>The live pieces of a claim's evidence.</summary>
internal sealed class EvidenceCondition(Quantifier quantifier, Condition? evidence) : Condition
{
    public override bool Holds(View view, in Item item)
    {
        for (var piece = view.Claims.Evidence.First(item.Index); piece >= 0; piece = view.Claims.Evidence.Next(piece))
        {
            if (!view.Graph.Evidence.IsLive(piece, view.Revision))
            {
                continue;
            }

            var holds = evidence?.Holds(view, new Item(piece, piece)) ?? true;
            if (holds != (quantifier == Quantifier.All))
            {
                return quantifier == Quantifier.Some;
            }
        }

        return quantifier != Quantifier.Some;
    }
}

/// <summary>The claims of a node over a relation.</summary>
internal sealed class RelationCondition(ClaimSteps steps, Quantifier quantifier, Condition? node, Condition? claim) : Condition
{
    public override bool Holds(View view, in Item item)
    {
        var walk = steps.From(view, item.Index);
        while (walk.MoveNext())
        {
            var step = view.Claim(walk.Current, item.Index);
            var holds = (claim?.Holds(view, step) ?? true)
                && (node?.Holds(view, view.Node(view.FarEnd(walk.Current, item.Index))) ?? true);
            if (holds != (quantifier == Quantifier.All))
            {
                return quantifier == Quantifier.Some;
            }
        }

        return quantifier != Quantifier.Some;
    }
}

/// <summary>How many claims a node has over a relation.</summary>
internal sealed class RelationCountCondition(ClaimSteps steps, Comparison comparison, int[] numbers) : Condition
{
    /// <summary>A count beyond this one compares as any larger one does.</summary>
    private readonly int most = numbers.Length == 0 ? 0 : numbers.Max();

    public override bool Holds(View view, in Item item)
    {
        var count = 0;
        var walk = steps.From(view, item.Index);
        while (count <= most && walk.MoveNext())
        {
            count++;
        }

        return comparison switch
        {
            Comparison.Equal => count == numbers[0],
            Comparison.NotEqual => count != numbers[0],
            Comparison.In => numbers.AsSpan().Contains(count),
            Comparison.NotIn => !numbers.AsSpan().Contains(count),
            Comparison.Greater => count > numbers[0],
            Comparison.GreaterOrEqual => count >= numbers[0],
            Comparison.Less => count < numbers[0],
            Comparison.LessOrEqual => count <= numbers[0],
            _ => false,
        };
    }
}
