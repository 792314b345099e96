using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis;

/// <summary>A position on its way into columns; actor and topic are numbers of whoever numbers them.</summary>
/// <param name="First">The first day of `validFrom`; <see cref="int.MinValue"/> when there is none.</param>
/// <param name="Last">Of an act the last day of `validFrom`, of a state that of `validTo`; <see cref="int.MaxValue"/> when there is none.</param>
internal readonly record struct PositionEntry(int Actor, int Topic, int First, int Last, ushort Code, ClaimId Claim)
{
    /// <summary>Set on the codes of states; the rest is the value's index.</summary>
    public const ushort StateFlag = 0x8000;
}

/// <summary>Who speaks for whom, and when.</summary>
internal readonly record struct OfficeEntry(string Holder, string Body, Period Holds);
