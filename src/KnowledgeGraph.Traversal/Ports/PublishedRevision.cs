using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A published revision, and for each kind the last revision up to it that recorded or retracted anything of the kind.</summary>
/// <param name="number">0 when nothing was ever written.</param>
/// <param name="kinds">By <see cref="PlaceOf(GraphModel, ClaimKind)"/> and its like.</param>
public sealed class PublishedRevision(long number, ImmutableArray<KindRevision> kinds)
{
    public long Number { get; } = number;

    public ImmutableArray<KindRevision> Kinds { get; } = kinds;

    /// <summary>For a store that doesn't tell: what is there of each kind is what the revision itself shows.</summary>
    public static PublishedRevision Untold(GraphModel model, long number) =>
        new(number, [.. Enumerable.Repeat(new KindRevision(number, 0), CountOf(model))]);

    /// <summary>From the names of those kinds of which there was ever anything.</summary>
    public static PublishedRevision Of(GraphModel model, long number, IEnumerable<KeyValuePair<string, KindRevision>> kinds)
    {
        var all = new KindRevision[CountOf(model)];
        foreach (var (name, revision) in kinds)
        {
            if (model.FindNodeType(name) is NodeKind node)
            {
                all[PlaceOf(node)] = revision;
            }
            else if (model.FindClaimKind(name) is { } claim)
            {
                all[PlaceOf(model, claim)] = revision;
            }
        }

        return new PublishedRevision(number, ImmutableArray.Create(all));
    }

    /// <summary>How many kinds a model has, of nodes and of claims.</summary>
    public static int CountOf(GraphModel model) => model.NodeKinds.Length + model.ClaimKinds.Length;

    public static int PlaceOf(NodeKind kind) => kind.Index;

    public static int PlaceOf(GraphModel model, ClaimKind kind) => model.NodeKinds.Length + kind.Index;
}

/// <summary>The last revision that touched a kind; all 0 when none did.</summary>
/// <param name="Ticks">
/// When it was recorded, in UTC: what tells apart two histories that count alike (a restored backup, another graph).
/// </param>
public readonly record struct KindRevision(long Revision, long Ticks);
