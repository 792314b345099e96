namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>One value of an answer; those of a list or a map follow it.</summary>
/// <param name="Offset">A time's offset from UTC in minutes.</param>
/// <param name="Start">Where its text begins among the answer's bytes; the higher half of a <see cref="Number"/>.</param>
/// <param name="Length">Of its text in bytes; how many values a list or a map has; the lower half of a <see cref="Number"/>.</param>
/// <param name="Next">The index of the token after it and all that is in it.</param>
internal readonly record struct CypherToken(CypherKind Kind, short Offset, int Start, int Length, int Next)
{
    /// <summary>An integer; 0 or 1 of a boolean; a float's bits; a date's day since 0001-01-01; a time's ticks in UTC.</summary>
    public long Number => ((long)Start << 32) | (uint)Length;
}
