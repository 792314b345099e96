namespace KnowledgeGraph.Traversals;

/// <summary>Why two nodes may be one.</summary>
public enum MatchRule
{
    /// <summary>They have an identifier of one scheme and value.</summary>
    SameIdentifier,

    /// <summary>A name of each has the same words in the same order.</summary>
    SameName,

    /// <summary>The same words in another order.</summary>
    WordOrder,

    /// <summary>A name of each differs in spelling, initials, or a word.</summary>
    SimilarName,
}

/// <summary>A rule that two nodes meet, with what meets it on either side.</summary>
/// <param name="Field">The attribute of the node asked for; <paramref name="OtherField"/> is the candidate's.</param>
/// <param name="Score">How well: 0 to 1.</param>
public sealed record MatchReason(MatchRule Rule, string Field, string Value, string OtherField, string OtherValue, double Score);
