using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>A field of a search's hit that its order sorts by.</summary>
public sealed record HitField(HitPart Part) : FieldReference;

public enum HitPart
{
    /// <summary><see cref="double"/>: see <see cref="SearchRanker"/>.</summary>
    Score,

    /// <summary>string: the folded name, which is the kind's first searched attribute.</summary>
    Name,
}

/// <summary>The one order of a search's hits; <see cref="SearchRoot"/>'s connection has it as its order.</summary>
public static class SearchOrder
{
    /// <summary>The best first, then by name; the id follows as in every order.</summary>
    public static ImmutableArray<OrderKey> Keys { get; } =
    [
        new OrderKey(OrderTarget.Node, new HitField(HitPart.Score), true),
        new OrderKey(OrderTarget.Node, new HitField(HitPart.Name), false),
    ];
}
