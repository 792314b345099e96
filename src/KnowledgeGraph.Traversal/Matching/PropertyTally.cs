namespace KnowledgeGraph.Traversals;

/// <summary>How far a node agrees with what a row says beside the name, as far as it tells.</summary>
internal struct PropertyTally
{
    private int agreeing;
    private int told;
    private bool hasFault;
    private bool hasOtherIdentifier;

    /// <summary>Whether it has an identifier that the row gives.</summary>
    public bool IsIdentified { get; private set; }

    /// <summary>Whether it has another identifier of a scheme that the row gives, and none that agrees.</summary>
    public readonly bool IsContradicted => hasOtherIdentifier && !IsIdentified;

    /// <summary>Whether all that it tells agrees.</summary>
    public readonly bool IsWithoutFault => !hasFault;

    /// <summary>The share of the properties that agree, identifiers aside; null when it tells none.</summary>
    public readonly double? Share => told == 0 ? null : (double)agreeing / told;

    /// <summary>Whether it agrees with a text by which nodes are found.</summary>
    public bool IsFound { get; private set; }

    /// <param name="finds">Whether nodes are found by the property.</param>
    public void Add(bool agrees, bool isIdentifier, bool finds)
    {
        hasFault |= !agrees;
        if (isIdentifier)
        {
            IsIdentified |= agrees;
            hasOtherIdentifier |= !agrees;
        }
        else
        {
            agreeing += agrees ? 1 : 0;
            told++;
            IsFound |= agrees && finds;
        }
    }
}
