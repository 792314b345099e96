using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>The root field that an answer belongs to.</summary>
/// <param name="Key">Its response key.</param>
/// <param name="Nullability">Which nulls its type allows.</param>
/// <param name="ParentType">The name of the type that has the field, for messages: `Query`.</param>
public sealed record AnswerField(SlotKey Key, Nullability Nullability, string ParentType)
{
    /// <summary>The field as the slot that the answer's one value fills.</summary>
    internal Slot Slot { get; } = new RootSlot(Key, Nullability);

    /// <summary>Where the field stands, when it is no root field of the operation.</summary>
    public ImmutableArray<PathSegment> Path { get; init; } = [];
}
