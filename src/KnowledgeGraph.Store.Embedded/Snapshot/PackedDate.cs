using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A <see cref="PartialDate"/> in an int whose order is the date's: first day, then the finer first.</summary>
internal static class PackedDate
{
    /// <summary>No date.</summary>
    public const int Null = -1;

    public static int Pack(PartialDate? date) => date is { } given ? Pack(given) : Null;

    public static int Pack(PartialDate date) => (date.First.DayNumber << 2) | (2 - (int)date.Precision);

    public static PartialDate Unpack(int code) =>
        new(DateOnly.FromDayNumber(code >> 2), (DatePrecision)(2 - (code & 3)));

    public static int FirstDay(int code) => code >> 2;

    public static int LastDay(int code) => (code & 3) == 0 ? code >> 2 : Unpack(code).Last.DayNumber;
}
