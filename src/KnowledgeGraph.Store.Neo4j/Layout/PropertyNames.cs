using System.Text;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// The names of all properties, so that what writes them and what reads them can't differ. An attribute stands under its own name;
/// what is derived from it, for filters and orders, under that name and a suffix (<see cref="AttributeParts"/>).
/// </summary>
internal static class PropertyNames
{
    // Nodes, claims.
    public const string Id = "id";
    public const string Key = "key";

    /// <summary>The revision that recorded the version, claim or piece of evidence.</summary>
    public const string Recorded = "recorded";

    /// <summary>The revision that retracted it; absent while it is live.</summary>
    public const string Retracted = "retracted";

    /// <summary>On a node, the revision of its first version: the node is there from then on.</summary>
    public const string FirstRecorded = "firstRecorded";

    /// <summary>On a node and its versions, the folded words of its searched texts, parted by spaces.</summary>
    public const string Words = "words";

    /// <summary>On a node that another has taken in, the revision of that.</summary>
    public const string Merged = "merged";

    // Claims.
    public const string ValidFrom = "validFrom";
    public const string ValidTo = "validTo";

    /// <summary>The first day of <see cref="ValidFrom"/>.</summary>
    public const string ValidFromFirst = "validFromFirst";

    /// <summary>The last day of <see cref="ValidFrom"/>.</summary>
    public const string ValidFromLast = "validFromLast";

    /// <summary>The last day of <see cref="ValidTo"/>.</summary>
    public const string ValidToLast = "validToLast";

    /// <summary>The instants of <see cref="Recorded"/> and <see cref="Retracted"/>.</summary>
    public const string RecordedAt = "recordedAt";
    public const string RetractedAt = "retractedAt";

    /// <summary>Why it was retracted, where somebody said.</summary>
    public const string RetractionReason = "retractionReason";

    /// <summary>The id of the claim that took this one's place.</summary>
    public const string SupersededBy = "supersededBy";

    /// <summary>The id of the first claim of the same identity; absent on that one itself.</summary>
    public const string Identity = "identity";

    /// <summary>The claim's place among those of its identity, from 1.</summary>
    public const string Version = "version";

    /// <summary>The ids of all pieces of evidence it ever had, in the order recorded.</summary>
    public const string EvidenceIds = "evidenceIds";

    // Pieces of evidence.

    /// <summary>The id of the claim that a piece of evidence belongs to.</summary>
    public const string Claim = "claim";

    /// <summary>The piece's place among those of its claim, from 1.</summary>
    public const string Ordinal = "ordinal";

    // The ledger's own nodes.
    public const string Name = "name";
    public const string Number = "number";
    public const string Author = "author";
    public const string Revision = "revision";
    public const string Hash = "hash";
    public const string ModelVersion = "modelVersion";
    public const string LayoutVersion = "layoutVersion";

    /// <summary>The relationship type of a reference of evidence: `speaker` becomes `SPEAKER`, `quotedBy` `QUOTED_BY`.</summary>
    public static string RelationshipOf(string reference)
    {
        var type = new StringBuilder(reference.Length + 4);
        foreach (var character in reference)
        {
            if (char.IsAsciiLetterUpper(character) && type.Length > 0)
            {
                type.Append('_');
            }

            type.Append(char.ToUpperInvariant(character));
        }

        return type.ToString();
    }
}
