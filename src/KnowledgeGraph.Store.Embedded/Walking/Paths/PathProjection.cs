using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Writes paths.</summary>
internal sealed class PathProjection(ObjectShape shape, ProjectionCompiler projections)
{
    private readonly ImmutableDictionary<string, NodeProjection> nodes = shape.Slots.OfType<PathNodesSlot>()
        .ToImmutableDictionary(slot => slot.Key.Name, slot => projections.Nodes(slot.Shape));

    private readonly ImmutableDictionary<string, StepProjection> steps = shape.Slots.OfType<PathStepsSlot>()
        .ToImmutableDictionary(slot => slot.Key.Name, slot => new StepProjection(slot.Shape, projections));

    /// <param name="path">The claims from the start on.</param>
    public void Write(Walk walk, int start, int[] path)
    {
        walk.Sink.BeginObject(shape);
        foreach (var slot in ProjectionCompiler.WithValues(shape.Slots))
        {
            walk.Sink.Field(slot);
            switch (slot)
            {
                case PathNodesSlot:
                    WriteNodes(walk, start, path, nodes[slot.Key.Name]);
                    break;
                case PathStepsSlot:
                    WriteSteps(walk, start, path, steps[slot.Key.Name]);
                    break;
                default:
                    walk.Sink.Number((long)path.Length);
                    break;
            }
        }

        walk.Sink.EndObject();
    }

    private static void WriteNodes(Walk walk, int start, int[] path, NodeProjection node)
    {
        walk.Sink.BeginList();
        node.Write(walk, start);
        foreach (var claim in path)
        {
            start = walk.View.FarEnd(claim, start);
            node.Write(walk, start);
        }

        walk.Sink.EndList();
    }

    private static void WriteSteps(Walk walk, int start, int[] path, StepProjection step)
    {
        walk.Sink.BeginList();
        foreach (var claim in path)
        {
            step.Write(walk, start, claim);
            start = walk.View.FarEnd(claim, start);
        }

        walk.Sink.EndList();
    }
}

/// <summary>Writes steps of paths.</summary>
internal sealed class StepProjection(ObjectShape shape, ProjectionCompiler projections)
{
    private readonly ImmutableDictionary<string, NodeProjection> nodes = shape.Slots.OfType<StepNodeSlot>()
        .ToImmutableDictionary(slot => slot.Key.Name, slot => projections.Nodes(slot.Shape));

    private readonly ImmutableDictionary<string, ClaimProjection> claims = shape.Slots.OfType<EdgeClaimSlot>()
        .ToImmutableDictionary(slot => slot.Key.Name, slot => projections.Claims(slot.Shape));

    public void Write(Walk walk, int from, int claim)
    {
        walk.Sink.BeginObject(shape);
        foreach (var slot in ProjectionCompiler.WithValues(shape.Slots))
        {
            walk.Sink.Field(slot);
            switch (slot)
            {
                case StepNodeSlot node:
                    nodes[slot.Key.Name].Write(walk, node.IsTo ? walk.View.FarEnd(claim, from) : from);
                    break;
                case EdgeClaimSlot:
                    claims[slot.Key.Name].Write(walk, claim);
                    break;
                default:
                    var isOut = walk.View.Claims.SubjectOf(claim) == from;
                    walk.Sink.Text(walk.View.Claims.IsSymmetric(claim) ? "ANY"u8 : isOut ? "OUT"u8 : "IN"u8);
                    break;
            }
        }

        walk.Sink.EndObject();
    }
}
