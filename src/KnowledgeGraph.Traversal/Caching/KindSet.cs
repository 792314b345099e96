using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The kinds that an answer depends on: while none of them is written to, it stays as it is.</summary>
/// <param name="model">Whose kinds they are.</param>
/// <param name="places">In <see cref="PublishedRevision.Kinds"/>, ascending.</param>
public sealed class KindSet(GraphModel model, ImmutableArray<int> places)
{
    public ImmutableArray<int> Places => places;

    /// <summary>Nodes before claims, each in the model's order.</summary>
    public IEnumerable<string> Names => places.Select(place =>
        place < model.NodeKinds.Length ? model.NodeKinds[place].Name : model.ClaimKinds[place - model.NodeKinds.Length].Name);

    /// <summary>How old an answer may be where clients keep it: the least that its kinds allow.</summary>
    public TimeSpan MaxAge => places.IsEmpty ? TimeSpan.Zero : places.Min(MaxAgeOf);

    /// <summary>The kinds of both.</summary>
    public KindSet Union(KindSet other) => new(model, [.. places.Union(other.Places).Order()]);

    public static KindSet All(GraphModel model) => new(model, [.. Enumerable.Range(0, PublishedRevision.CountOf(model))]);

    private TimeSpan MaxAgeOf(int place) =>
        place < model.NodeKinds.Length ? model.NodeKinds[place].MaxAge : model.ClaimKinds[place - model.NodeKinds.Length].MaxAge;

    /// <summary>Whether both revisions show the same of these kinds.</summary>
    public bool IsSame(PublishedRevision one, PublishedRevision other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        foreach (var place in places.AsSpan())
        {
            if (one.Kinds[place] != other.Kinds[place])
            {
                return false;
            }
        }

        return true;
    }
}
