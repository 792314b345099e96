namespace KnowledgeGraph.Model;

/// <summary>
/// When a claim counts. A state holds from the first day of `validFrom` to the last day of `validTo`; a missing end is open.
/// An act happens within `validFrom` (a day, a month, a year) and shows from its first day on; without `validFrom` it always
/// shows.
/// </summary>
/// <param name="Shown">The days on which a view by `asOf` has it.</param>
/// <param name="Happening">The days that a window by `during` has to meet to have it.</param>
public readonly record struct ClaimPeriod(Period Shown, Period Happening)
{
    public static ClaimPeriod Of(ClaimTime time, PartialDate? validFrom, PartialDate? validTo)
    {
        if (time == ClaimTime.State)
        {
            var holds = new Period(validFrom?.First, validTo?.Last);
            return new ClaimPeriod(holds, holds);
        }

        return new ClaimPeriod(new Period(validFrom?.First, null), new Period(validFrom?.First, validFrom?.Last));
    }

    public bool ShowsOn(DateOnly day) => Shown.Contains(day);

    public bool ShowsDuring(Period window) => Happening.Overlaps(window);
}
