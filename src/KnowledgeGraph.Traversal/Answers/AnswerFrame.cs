namespace KnowledgeGraph.Traversals;

/// <summary>Something that is open while an answer is written: the answer itself, an object or a list.</summary>
internal struct AnswerFrame
{
    public AnswerFrameKind Kind;

    /// <summary>The object's shape; null for others.</summary>
    public ObjectShape? Shape;

    /// <summary>The slot whose value is due or being written; in a list, the list's. Null between the slots of an object.</summary>
    public Slot? Slot;

    /// <summary>The place of the object's next slot, or of the list's next element.</summary>
    public int Next;

    /// <summary>Whether a list has to stand where the next value goes.</summary>
    public readonly bool ExpectsList => Kind switch
    {
        AnswerFrameKind.List => Slot!.Nullability.IsMatrix,
        AnswerFrameKind.InnerList => false,
        _ => Slot!.Nullability.IsList,
    };

    /// <summary>Whether a null may stand where the next value goes.</summary>
    public readonly bool AllowsNull => Kind switch
    {
        AnswerFrameKind.List => !Slot!.Nullability.IsElementNonNull,
        AnswerFrameKind.InnerList => !Slot!.Nullability.IsCellNonNull,
        _ => !Slot!.Nullability.IsNonNull,
    };

    public readonly bool IsList => Kind is AnswerFrameKind.List or AnswerFrameKind.InnerList;
}

internal enum AnswerFrameKind : byte
{
    Root,
    Object,
    List,

    /// <summary>A list in a list.</summary>
    InnerList,
}

/// <summary>The root field as the slot that the answer's one value fills.</summary>
internal sealed record RootSlot(SlotKey Key, Nullability Nullability) : Slot(Key, Nullability);
