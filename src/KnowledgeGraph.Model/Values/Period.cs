namespace KnowledgeGraph.Model;

/// <summary>A span of days, both ends included; a missing end is open.</summary>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    /// <summary>All time.</summary>
    public static Period Always => default;

    public bool Contains(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);

    /// <summary>Whether there is a day in both.</summary>
    public bool Overlaps(Period other) =>
        (From is not { } from || other.To is not { } otherTo || from <= otherTo)
        && (To is not { } to || other.From is not { } otherFrom || otherFrom <= to);
}
