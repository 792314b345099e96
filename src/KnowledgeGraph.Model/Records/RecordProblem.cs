namespace KnowledgeGraph.Model;

/// <summary>Something in a record that keeps it from being written.</summary>
/// <param name="Path">The field as the model names it: `holder`, `aliases[1]`, `evidence[0].source`.</param>
/// <param name="Code">One of <see cref="RecordProblemCodes"/>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record RecordProblem(string Path, string Code, string Message);

/// <summary>What can be wrong with a record, for programs.</summary>
public static class RecordProblemCodes
{
    /// <summary>A required value is not there, or blank.</summary>
    public const string Missing = "MISSING";

    /// <summary>A key is not one.</summary>
    public const string InvalidKey = "INVALID_KEY";

    /// <summary>The node that a key names is of a kind that cannot stand there.</summary>
    public const string WrongKind = "WRONG_KIND";

    /// <summary>A claim of a node about itself.</summary>
    public const string SameEnds = "SAME_ENDS";

    /// <summary>`validTo` is before `validFrom`.</summary>
    public const string DatesReversed = "DATES_REVERSED";

    /// <summary>An act has a `validTo`.</summary>
    public const string ActHasNoEnd = "ACT_HAS_NO_END";

    /// <summary>A claim without evidence.</summary>
    public const string NoEvidence = "NO_EVIDENCE";

    /// <summary>A `sha256` that is none.</summary>
    public const string InvalidHash = "INVALID_HASH";

    /// <summary>A `locator` that is none.</summary>
    public const string InvalidLocator = "INVALID_LOCATOR";

    /// <summary>A number out of the range that the model gives it.</summary>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary>A text with control characters or half a character.</summary>
    public const string InvalidText = "INVALID_TEXT";

    /// <summary>A text over <see cref="RecordChecks.MaxTextLength"/>.</summary>
    public const string TextTooLong = "TEXT_TOO_LONG";

    /// <summary>The record, or a value that no two nodes share, was there before.</summary>
    public const string Duplicate = "DUPLICATE";
}
