namespace KnowledgeGraph.Traversals;

/// <summary>What the answer to a request depends on beside the request itself, and how long it may be taken for the newest.</summary>
/// <param name="Pinned">The revision and the day at which the request is answered.</param>
/// <param name="Kinds">The kinds that it reads.</param>
/// <param name="DependsOnDay">Whether it may be another one tomorrow.</param>
public sealed record AnswerValidity(ReadContext Pinned, KindSet Kinds, bool DependsOnDay)
{
    /// <summary>What tells this answer from those to the same request at other times; equal answers have equal ones, as far as is known.</summary>
    public IEnumerable<long> Version
    {
        get
        {
            yield return DependsOnDay ? Pinned.Today.DayNumber : 0;
            foreach (var place in Kinds.Places)
            {
                yield return place;
                yield return Pinned.Published!.Kinds[place].Revision;
                yield return Pinned.Published!.Kinds[place].Ticks;
            }
        }
    }

    /// <summary>How long from now, by the model's hints and not past the end of the day (UTC) where that matters.</summary>
    public TimeSpan MaxAgeAt(DateTimeOffset now)
    {
        var rest = TimeSpan.FromDays(1) - now.UtcDateTime.TimeOfDay;
        return DependsOnDay && rest < Kinds.MaxAge ? rest : Kinds.MaxAge;
    }
}
