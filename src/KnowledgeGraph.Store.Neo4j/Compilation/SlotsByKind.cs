using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>The slots of several kinds' shapes: one that stands in several shapes is compiled once, for all of them.</summary>
internal sealed class SlotsByKind<TKind>(IEnumerable<(TKind Kind, ObjectShape Shape)> shapes)
    where TKind : class
{
    private readonly ImmutableArray<(TKind Kind, ObjectShape Shape)> shapes = [.. shapes];

    /// <param name="compile">Is told the slot and the kinds that have it.</param>
    public Dictionary<TKind, SlotReader[]> Compile(Func<Slot, ImmutableArray<TKind>, SlotReader> compile)
    {
        var made = new Dictionary<Slot, SlotReader>(ReferenceEqualityComparer.Instance);
        return shapes.ToDictionary(
            shape => shape.Kind,
            shape => WithValues(shape.Shape.Slots).Select(slot => Made(slot, made, compile)).ToArray());
    }

    /// <summary>The slots that a store pushes values for.</summary>
    public static IEnumerable<Slot> WithValues(ImmutableArray<Slot> slots) => slots.Where(slot => slot is not TypeNameSlot);

    private SlotReader Made(Slot slot, Dictionary<Slot, SlotReader> made, Func<Slot, ImmutableArray<TKind>, SlotReader> compile)
    {
        if (!made.TryGetValue(slot, out var reader))
        {
            reader = compile(slot, [.. shapes.Where(shape => shape.Shape.Slots.Any(other => ReferenceEquals(other, slot))).Select(shape => shape.Kind)]);
            made.Add(slot, reader);
        }

        return reader;
    }
}
