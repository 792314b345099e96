using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>The days on which positions count, by the rules of every view (<see cref="Model.ClaimPeriod"/>), in day numbers.</summary>
/// <param name="IsDuring">Whether it is a window, which an act has to happen in, or a day, by which it has to have happened.</param>
internal readonly record struct PositionWindow(int From, int To, bool IsDuring)
{
    public static PositionWindow Everything { get; } = new(int.MinValue, int.MaxValue, true);

    public static PositionWindow Of(TraversalTime time, DateOnly today)
    {
        if (time.During is { } during)
        {
            return new PositionWindow(during.From?.DayNumber ?? int.MinValue, during.To?.DayNumber ?? int.MaxValue, true);
        }

        var day = (time.AsOf ?? today).DayNumber;
        return new PositionWindow(day, day, false);
    }

    public bool Shows(int first, int last, bool isState) => first <= To && (last >= From || !(IsDuring || isState));
}
