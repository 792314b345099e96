using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.Traversals;

/// <summary>A short hash of an order, the same in every process and after every restart.</summary>
internal static class OrderFingerprint
{
    /// <summary>FNV-1a, 32 bits, over the order's canonical text in UTF-8.</summary>
    public static uint Of(ImmutableArray<OrderKey> order)
    {
        var text = new CanonicalWriter();
        text.Order(order);
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(text.ToString()))
        {
            hash = (hash ^ value) * 16777619u;
        }

        return hash;
    }
}
