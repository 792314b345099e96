namespace KnowledgeGraph.Traversals;

/// <summary>What can be written.</summary>
public enum MutationKind
{
    RecordClaims,
    CorrectClaim,
    RetractClaim,
    UpsertNodes,
    MergeNodes,
    ImportBundle,
}

/// <summary>A field of the mutation type.</summary>
public sealed record MutationBinding(MutationKind Kind) : FieldBinding;

/// <summary>What a mutation answers.</summary>
public enum PayloadPart
{
    /// <summary>Long.</summary>
    Revision,

    /// <summary>What was written, in the order of the input: nodes or claims.</summary>
    Written,

    /// <summary>Int: how many of a sort the write recorded or retracted.</summary>
    NodesRecorded,
    ClaimsRecorded,
    ClaimsRetracted,
    EvidenceRecorded,

    UserErrors,
}

/// <param name="Item">What stands in <see cref="PayloadPart.Written"/>; null for the other parts.</param>
/// <param name="IsList">Whether it is a list of it.</param>
public sealed record PayloadPartBinding(PayloadPart Part, ItemType? Item = null, bool IsList = false) : FieldBinding;

/// <summary>What is known about a problem with the input.</summary>
public enum UserErrorPart
{
    Field,
    Message,
    Code,
}

public sealed record UserErrorPartBinding(UserErrorPart Part) : FieldBinding;
