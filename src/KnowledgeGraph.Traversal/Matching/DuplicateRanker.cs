using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Which nodes may be the same as a given one, and why. The same on every store, which only finds nodes by <see cref="Terms"/>.
/// docs/reconciliation.md has the formula.
/// </summary>
public sealed class DuplicateRanker
{
    private const double LeastScore = 0.72;
    private const double OtherName = 0.98;
    private const double ByIdentifier = 0.95;
    private const double HalfByIdentifier = 0.75;
    private const double Contradicted = 0.5;
    private const int Decimals = 4;

    private readonly MatchNode of;
    private readonly HashSet<string> keys;

    public DuplicateRanker(MatchNode of)
    {
        this.of = of;
        var words = of.Names.SelectMany(name => name.Words).Distinct(StringComparer.Ordinal).ToList();
        var sought = words.Exists(WordKey.IsBeginning) ? words.Where(WordKey.IsBeginning) : words;
        Terms = [.. sought.Select(WordTerm.Of).Distinct()];
        keys = [.. sought.Select(WordKey.Of)];
    }

    /// <summary>The words by which others are found; nodes that share an identifier are found, too.</summary>
    public ImmutableArray<WordTerm> Terms { get; }

    /// <summary>What speaks for a node of the same kind being the same; null when too little does, or it is the one asked for.</summary>
    public (double Score, ImmutableArray<MatchReason> Reasons)? Score(MatchNode other)
    {
        var reasons = SharedIdentifiers(other);
        if (other.Id == of.Id || (reasons.Count == 0 && !other.Keys.Any(keys.Contains)))
        {
            return null;
        }

        var isIdentified = reasons.Count > 0;
        var likeness = 0.0;
        if (LikestNames(other) is { } names)
        {
            likeness = names.Score;
            reasons.Add(names);
        }

        var score = Math.Round(Score(isIdentified, HasOtherIdentifier(other), likeness), Decimals);
        return score < LeastScore ? null : (score, [.. reasons]);
    }

    private static double Score(bool isIdentified, bool isContradicted, double likeness) => (isIdentified, isContradicted) switch
    {
        (true, false) => ByIdentifier + ((1 - ByIdentifier) * likeness),
        (true, true) => HalfByIdentifier,
        (false, false) => likeness,
        _ => likeness * Contradicted,
    };

    private List<MatchReason> SharedIdentifiers(MatchNode other) =>
    [
        .. from own in of.Identifiers
           let same = other.Identifiers.FirstOrDefault(own.IsSame)
           where same is not null
           select new MatchReason(MatchRule.SameIdentifier, own.Field, Print(own), same.Field, Print(same), 1),
    ];

    private static string Print(MatchIdentifier identifier) => $"{identifier.Scheme}:{identifier.Value}";

    /// <summary>Whether the two have identifiers of one scheme, and none of it in common.</summary>
    private bool HasOtherIdentifier(MatchNode other) => of.Identifiers.GroupBy(own => own.FoldedScheme).Any(scheme =>
        other.Identifiers.Any(theirs => theirs.FoldedScheme == scheme.Key)
        && !other.Identifiers.Any(theirs => scheme.Any(theirs.IsSame)));

    /// <summary>The two names that are the likest, in the order of the node asked for where several are.</summary>
    private MatchReason? LikestNames(MatchNode other)
    {
        MatchReason? best = null;
        foreach (var own in of.Names)
        {
            foreach (var theirs in other.Names)
            {
                var likeness = NameLikeness.Of(own.Words, theirs.Words);
                var score = likeness.Score * (own.IsOther || theirs.IsOther ? OtherName : 1);
                if (score > (best?.Score ?? 0))
                {
                    best = new MatchReason(likeness.Rule, own.Field, own.Text, theirs.Field, theirs.Text, Math.Round(score, Decimals));
                }
            }
        }

        return best is { Score: >= LeastScore } ? best : null;
    }
}
