namespace KnowledgeGraph.Traversals;

// What `match` and `possibleDuplicates` have beside what connections have.

/// <summary>Why a hit may be the same: objects with <see cref="ReasonPartSlot"/>.</summary>
public sealed record ReasonsSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNullList);

public sealed record ReasonPartSlot(SlotKey Key, ReasonPart Part) : Slot(Key, Nullability.NonNull);

public enum ReasonPart
{
    /// <summary>The name of a <see cref="MatchRule"/> as an enum value (String).</summary>
    Rule,

    /// <summary>String, as the three that follow.</summary>
    Field,
    Value,
    OtherField,
    OtherValue,

    /// <summary>Float.</summary>
    Score,
}

/// <summary>A query's candidates: objects with an <see cref="EdgeNodeSlot"/>, <see cref="ScoreSlot"/>, and those that follow.</summary>
public sealed record CandidatesSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>Whether a candidate is the one meant as far as it can be told (Boolean).</summary>
public sealed record CertaintySlot(SlotKey Key) : Slot(Key, Nullability.NonNull);

/// <summary>What a candidate's score is made of: objects with <see cref="FeaturePartSlot"/>.</summary>
public sealed record FeaturesSlot(SlotKey Key, ObjectShape Shape) : Slot(Key, Nullability.NonNullList);

/// <summary>A feature's value (Float), or its id (String).</summary>
public sealed record FeaturePartSlot(SlotKey Key, bool IsValue) : Slot(Key, Nullability.NonNull);
