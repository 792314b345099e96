using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// How well nodes fit a query, and whether one of them certainly is what is meant. The same on every store, which only finds nodes
/// by <see cref="MatchTerms"/>. docs/reconciliation.md has the formula and how often it is right.
/// </summary>
public sealed class MatchRanker
{
    private const double LeastScore = 0.4;
    private const double OtherName = 0.98;
    private const double ByIdentifier = 0.9;
    private const double Contradicted = 0.5;
    private const double LeastOfProperties = 0.7;
    private const double FoundByProperty = 0.5;
    private const int Decimals = 4;

    /// <summary>How like the names have to be for an identifier to settle it.</summary>
    private const double NotAtOdds = 0.5;

    private readonly MatchQuery query;
    private readonly MatchName? name;
    private readonly ImmutableArray<string> keys;
    private readonly bool[] kinds;

    /// <summary>A property that is given several times agrees when one of its values does.</summary>
    private readonly ImmutableArray<(string Name, ImmutableArray<MatchProperty> Values)> given;

    public MatchRanker(MatchQuery query)
    {
        this.query = query;
        name = query.Text is null ? null : MatchName.Of(MatchFeature.Name, query.Text, isOther: false);
        keys = [.. MatchTerms.WordsOf(query.Text).Select(WordKey.Of)];
        given = [.. query.Properties.GroupBy(property => property.Name).Select(same => (same.Key, same.ToImmutableArray()))];
        kinds = new bool[query.Kinds.Select(kind => kind.Index + 1).DefaultIfEmpty().Max()];
        foreach (var kind in query.Kinds)
        {
            kinds[kind.Index] = true;
        }
    }

    /// <summary>The best candidates among the nodes that a store found, the best first.</summary>
    public ImmutableArray<MatchCandidate<T>> Rank<T>(MatchNodes<T> found, CancellationToken cancellationToken)
    {
        var ranked = new List<MatchCandidate<T>>();
        foreach (var (item, node) in found.Having(keys, query.Properties))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node.Kind.Index < kinds.Length && kinds[node.Kind.Index] && Score(node) is { } score && score.Score >= LeastScore)
            {
                ranked.Add(new MatchCandidate<T>(item, node, score));
            }
        }

        ranked.Sort(static (left, right) => Compare(left.Node, left.Score.Score, right.Node, right.Score.Score));
        if (ranked.Count(candidate => candidate.Score.IsExact) == 1 && ranked[0].Score.IsExact)
        {
            ranked[0] = ranked[0] with { Score = ranked[0].Score with { IsCertain = true } };
        }

        return [.. ranked.Take(query.Limit)];
    }

    /// <summary>By score, then by folded name, then by id.</summary>
    internal static int Compare(MatchNode left, double leftScore, MatchNode right, double rightScore)
    {
        var result = rightScore.CompareTo(leftScore);
        result = result == 0 ? TextOrder.Compare(left.FoldedName, right.FoldedName) : result;
        return result == 0 ? TextOrder.Compare(left.Id, right.Id) : result;
    }

    private MatchScore Score(MatchNode node)
    {
        var likeness = name is null ? default(NameLikeness?) : Likeness(node, name);
        var features = ImmutableArray.CreateBuilder<MatchFeature>();
        if (likeness is { } like)
        {
            features.Add(new MatchFeature(MatchFeature.Name, Math.Round(like.Score, Decimals)));
        }

        var properties = default(PropertyTally);
        foreach (var (property, values) in given)
        {
            var answers = values.Select(node.Agrees).OfType<bool>().ToList();
            if (answers.Count > 0)
            {
                var agrees = answers.Contains(true);
                features.Add(new MatchFeature(property, agrees ? 1 : 0));
                properties.Add(agrees, node.Identifies(property), MatchNode.Finds(node.Kind.FindAttribute(property)));
            }
        }

        return new MatchScore(Math.Round(Score(likeness?.Score, properties), Decimals), features.DrainToImmutable())
        {
            IsExact = properties.IsWithoutFault && IsExact(likeness, properties),
        };
    }

    private static double Score(double? likeness, in PropertyTally properties)
    {
        var score = properties.IsIdentified ? ByIdentifier + ((1 - ByIdentifier) * (likeness ?? 1)) : likeness ?? 1;
        score *= properties.IsContradicted ? Contradicted : 1;
        if (properties.Share is not { } share)
        {
            return score;
        }

        // A name that nobody has written down yet is better found by what else is known than not at all.
        score *= LeastOfProperties + ((1 - LeastOfProperties) * share);
        return properties is { IsFound: true, IsContradicted: false } ? Math.Max(score, FoundByProperty * share) : score;
    }

    private static bool IsExact(NameLikeness? likeness, in PropertyTally properties) => likeness is { } like
        ? like.Rule == MatchRule.SameName && like.Score > 0 || properties.IsIdentified && like.Score >= NotAtOdds
        : true;

    private static NameLikeness Likeness(MatchNode node, MatchName name)
    {
        var best = new NameLikeness(0, MatchRule.SimilarName);
        foreach (var other in node.Names)
        {
            var likeness = NameLikeness.Of(name.Words, other.Words);
            likeness = other.IsOther ? likeness with { Score = likeness.Score * OtherName } : likeness;
            best = likeness.Score > best.Score ? likeness : best;
        }

        return best;
    }
}
