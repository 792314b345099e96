using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>
/// Checks the evidence of a claim. A model whose evidence has a text attribute `locator` or `sha256` means the place of a
/// passage and its hash by it.
/// </summary>
internal static class EvidenceChecks
{
    private const string Locator = "locator";
    private const string Hash = "sha256";
    private const int HashDigits = 64;

    public static void Check(
        ImmutableArray<EvidenceRecord> evidence, EvidenceDefinition definition, ImmutableArray<RecordProblem>.Builder problems)
    {
        if (evidence.IsEmpty)
        {
            problems.Add(new RecordProblem(
                "evidence", RecordProblemCodes.NoEvidence, "The claim has no evidence: add at least one piece with its source."));
        }

        for (var i = 0; i < evidence.Length; i++)
        {
            var path = $"evidence[{i}].";
            KeyChecks.CheckReferences(definition.References, evidence[i].References, path, problems);
            ValueChecks.Check(definition.Attributes, evidence[i].Values, path, problems);
            CheckPassage(evidence[i], definition, path, problems);
        }
    }

    private static void CheckPassage(
        EvidenceRecord evidence, EvidenceDefinition definition, string path, ImmutableArray<RecordProblem>.Builder problems)
    {
        foreach (var attribute in definition.Attributes)
        {
            if (evidence.Values[attribute.Index] is not string text)
            {
                continue;
            }

            if (attribute.Name == Locator && !PassageLocator.TryParse(text, out _, out var error))
            {
                problems.Add(new RecordProblem(path + Locator, RecordProblemCodes.InvalidLocator, error));
            }
            else if (attribute.Name == Hash && !IsHash(text))
            {
                problems.Add(new RecordProblem(
                    path + Hash,
                    RecordProblemCodes.InvalidHash,
                    $"“{text}” is not a SHA-256 hash: write {HashDigits} hexadecimal digits in lower case."));
            }
        }
    }

    private static bool IsHash(string text) => text.Length == HashDigits && text.All(char.IsAsciiHexDigitLower);
}
