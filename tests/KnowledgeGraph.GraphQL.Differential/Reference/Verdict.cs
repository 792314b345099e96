namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>What an implementation says about a case.</summary>
/// <param name="Errors">Empty when the case is accepted.</param>
internal sealed record Verdict(Finding[] Errors)
{
    /// <summary>What came out: a printed document, data or coerced variables as JSON.</summary>
    public string? Text { get; init; }

    /// <summary>Whether two documents mean the same.</summary>
    public bool? Same { get; init; }

    /// <summary>The stack overflowed.</summary>
    public bool Overflow { get; init; }

    /// <summary>The oracle's own failure: never a verdict.</summary>
    public string? Fault { get; init; }

    public bool IsAccepted => Errors.Length == 0 && !Overflow;

    public Verdict ThrowOnFault() => Fault is null ? this : throw new InvalidOperationException(Fault);
}
