using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>
/// Checks a record against the model before it is written: what can be said without a look at the store. Whether the nodes
/// exist that a claim names is the store's business.
/// </summary>
public static class RecordChecks
{
    /// <summary>The most UTF-16 code units that a text may have.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>
    /// The most UTF-16 code units that a text may have which no two nodes share: every store finds it by an index, and one of Neo4j takes some
    /// 8,000 bytes (https://neo4j.com/docs/cypher-manual/5/indexes/search-performance-indexes/managing-indexes/).
    /// </summary>
    public const int MaxUniqueTextLength = 1_000;

    /// <summary>All that is wrong with a node; empty when it can be written.</summary>
    public static ImmutableArray<RecordProblem> Check(NodeRecord node)
    {
        var problems = ImmutableArray.CreateBuilder<RecordProblem>();
        KeyChecks.CheckEnd(node.Key, node.Kind, "key", problems);
        ValueChecks.Check(node.Kind.Attributes, node.Values, "", problems);
        return problems.DrainToImmutable();
    }

    /// <summary>All that is wrong with a text that stands by itself; empty when it can be written.</summary>
    /// <param name="path">What it is called in problems.</param>
    public static ImmutableArray<RecordProblem> CheckText(string text, string path)
    {
        var problems = ImmutableArray.CreateBuilder<RecordProblem>();
        ValueChecks.CheckText(text, path, problems);
        return problems.DrainToImmutable();
    }

    /// <summary>All that is wrong with a claim and its evidence; empty when it can be written.</summary>
    public static ImmutableArray<RecordProblem> Check(ClaimRecord claim, EvidenceDefinition evidence)
    {
        var problems = ImmutableArray.CreateBuilder<RecordProblem>();
        if (claim.Key is { } key && !ClaimIdentity.IsValidKey(key))
        {
            problems.Add(new RecordProblem("key", RecordProblemCodes.InvalidKey, ClaimIdentity.ExpectedKey(key)));
        }

        CheckEnds(claim, problems);
        KeyChecks.CheckReferences(claim.Kind.References, claim.References, "", problems);
        ValueChecks.Check(claim.Kind.Attributes, claim.Values, "", problems);
        CheckDates(claim, problems);
        EvidenceChecks.Check(claim.Evidence, evidence, problems);
        return problems.DrainToImmutable();
    }

    private static void CheckEnds(ClaimRecord claim, ImmutableArray<RecordProblem>.Builder problems)
    {
        KeyChecks.CheckEnd(claim.Subject, claim.Kind.Subject.Type, claim.Kind.Subject.Name, problems);
        KeyChecks.CheckEnd(claim.Object, claim.Kind.Object.Type, claim.Kind.Object.Name, problems);
        if (claim.Subject.Length > 0 && claim.Subject == claim.Object)
        {
            problems.Add(new RecordProblem(
                claim.Kind.Object.Name,
                RecordProblemCodes.SameEnds,
                $"{claim.Subject} cannot stand at both ends: a claim is about two nodes, so name another {claim.Kind.Object.Name}."));
        }
    }

    private static void CheckDates(ClaimRecord claim, ImmutableArray<RecordProblem>.Builder problems)
    {
        if (claim.ValidTo is not { } end)
        {
            return;
        }

        if (claim.Kind.TimeOf(claim.Values) == ClaimTime.Act)
        {
            problems.Add(new RecordProblem(
                "validTo", RecordProblemCodes.ActHasNoEnd, "This claim is an act, which happens on validFrom and has no end: remove validTo."));
        }
        else if (claim.ValidFrom is { } start && start.First > end.Last)
        {
            problems.Add(new RecordProblem(
                "validTo", RecordProblemCodes.DatesReversed, $"validTo {end} is before validFrom {start}: swap or correct them."));
        }
    }
}
