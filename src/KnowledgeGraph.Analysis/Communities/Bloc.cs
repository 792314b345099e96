namespace KnowledgeGraph.Analysis;

/// <summary>An actor in a group or alone, by its place among the actors.</summary>
/// <param name="Tie">The mean score with the other members.</param>
/// <param name="Outside">The mean score with everybody else.</param>
internal sealed record BlocMember(int Actor, double? Tie, double? Outside);

/// <summary>A group of actors.</summary>
/// <param name="Members">Those most tied to it first.</param>
/// <param name="Tie">The mean score of its pairs.</param>
/// <param name="Cohesion">See <see cref="AgreementIndex"/>.</param>
internal sealed record Bloc(IReadOnlyList<BlocMember> Members, double? Tie, double? Cohesion);

/// <summary>Groups and those alone.</summary>
internal sealed record BlocPartition(IReadOnlyList<Bloc> Groups, IReadOnlyList<BlocMember> Isolates, double Modularity)
{
    /// <param name="actors">Places in the columns; they are in the order of the actors' ids.</param>
    public static BlocPartition Of(ScoreMatrix scores, PositionSlice slice, IReadOnlyList<int> actors, CancellationToken cancellationToken)
    {
        var (groups, modularity) = Louvain.Find(SignedGraph.Of(scores), cancellationToken);
        var parts = Enumerable.Range(0, groups.Length).GroupBy(actor => groups[actor]).Select(group => group.ToArray()).ToList();
        return new BlocPartition(
            [
                .. parts.Where(part => part.Length > 1).OrderByDescending(part => part.Length).ThenBy(part => part[0])
                    .Select(part => BlocOf(part, scores, slice, actors)),
            ],
            [.. parts.Where(part => part.Length == 1).Select(part => part[0]).Order().Select(actor => MemberOf(actor, [actor], scores))],
            modularity);
    }

    private static Bloc BlocOf(int[] part, ScoreMatrix scores, PositionSlice slice, IReadOnlyList<int> actors)
    {
        var members = part.Select(actor => MemberOf(actor, part, scores)).ToList();
        var pairs = from row in part from column in part where row < column select scores[row, column];
        return new Bloc(
            [.. members.OrderByDescending(member => member.Tie ?? double.NegativeInfinity).ThenBy(member => member.Actor)],
            Mean(pairs),
            CohesionOf(slice, [.. part.Select(actor => actors[actor])]));
    }

    private static BlocMember MemberOf(int actor, int[] part, ScoreMatrix scores) => new(
        actor,
        Mean(part.Where(other => other != actor).Select(other => scores[actor, other])),
        Mean(Enumerable.Range(0, scores.Size).Except(part).Select(other => scores[actor, other])));

    private static double? Mean(IEnumerable<double?> scores)
    {
        var (sum, count) = (0.0, 0);
        foreach (var score in scores.OfType<double>())
        {
            (sum, count) = (sum + score, count + 1);
        }

        return count == 0 ? null : sum / count;
    }

    /// <summary>The mean agreement index over the topics on which two or more take a position; a mean position counts as the nearest one.</summary>
    private static double? CohesionOf(PositionSlice slice, int[] actors)
    {
        double[] scale = [.. slice.Columns.Model.Scale.Distinct().Order()];
        var counts = new int[slice.Topics.Count * scale.Length];
        foreach (var actor in actors)
        {
            var positions = slice.Of(actor);
            while (positions.MoveNext())
            {
                counts[(positions.Number * scale.Length) + Nearest(scale, positions.Value)]++;
            }
        }

        var (sum, topics) = (0.0, 0);
        for (var topic = 0; topic < slice.Topics.Count; topic++)
        {
            var onTopic = counts.AsSpan(topic * scale.Length, scale.Length);
            if (onTopic.ContainsAnyInRange(2, int.MaxValue) || onTopic.Length - onTopic.Count(0) > 1)
            {
                (sum, topics) = (sum + AgreementIndex.Of(onTopic), topics + 1);
            }
        }

        return topics == 0 ? null : sum / topics;
    }

    private static int Nearest(double[] scale, double value)
    {
        var nearest = 0;
        for (var place = 1; place < scale.Length; place++)
        {
            nearest = Math.Abs(scale[place] - value) < Math.Abs(scale[nearest] - value) ? place : nearest;
        }

        return nearest;
    }
}
