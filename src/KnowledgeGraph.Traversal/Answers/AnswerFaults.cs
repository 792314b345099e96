namespace KnowledgeGraph.Traversals;

/// <summary>What a store did against the contract of <see cref="IAnswerSink"/>: a fault of the program, not of a request.</summary>
internal static class AnswerFaults
{
    public static InvalidOperationException WrongField(Slot pushed, in AnswerFrame frame)
    {
        var where = frame switch
        {
            { Shape: null } => "no object is open",
            { Slot: { } due } => $"the value of “{due.Key.Name}” of {frame.Shape.TypeName} is due",
            _ when frame.Next == frame.Shape.Slots.Length => $"all slots of {frame.Shape.TypeName} are filled",
            _ => $"the next slot of {frame.Shape.TypeName} is “{frame.Shape.Slots[frame.Next].Key.Name}”",
        };
        return new InvalidOperationException(
            $"The store pushed the field “{pushed.Key.Name}” ({pushed.GetType().Name}), but {where}.");
    }

    public static InvalidOperationException MissingField(in AnswerFrame frame) => new(frame.Slot is { } due
        ? $"The store ended a {frame.Shape!.TypeName} without a value for “{due.Key.Name}”."
        : $"The store ended a {frame.Shape!.TypeName} without its field “{frame.Shape.Slots[frame.Next].Key.Name}”.");

    public static InvalidOperationException NoValueDue(in AnswerFrame frame) => new(frame.Shape is { } shape
        ? $"The store pushed a value in a {shape.TypeName} without its field."
        : "The store pushed a second value for one root field.");

    public static InvalidOperationException WrongForm(in AnswerFrame frame) => new(frame.ExpectsList
        ? $"The store pushed a single value for “{frame.Slot!.Key.Name}”, which is a list."
        : $"The store pushed a list for “{frame.Slot!.Key.Name}” or an element of it, which is none.");

    public static InvalidOperationException WrongEnd(string what) =>
        new($"The store ended {what}, but something else was opened last.");

    public static InvalidOperationException Unfinished() =>
        new("The store did not push the one value of the root field to its end.");

    public static InvalidOperationException WrongView() =>
        new("Views don't nest: the store began one inside another, or ended none.");
}
