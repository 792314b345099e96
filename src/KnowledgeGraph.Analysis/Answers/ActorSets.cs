using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Finds out which actors a client means.</summary>
internal static class ActorSets
{
    /// <summary>The most actors that a matrix or blocs are made of.</summary>
    public const int MostActors = 500;

    /// <summary>Their ids: as they are named, or else in order. Kinds that aren't measured are only there when they are named.</summary>
    /// <param name="actors">Null for all that take a position on the topics in question, on these days.</param>
    /// <exception cref="TraversalException">One names no actor.</exception>
    public static async ValueTask<IReadOnlyList<string>> FindAsync(AnalysisQuestion question, ActorSet? actors)
    {
        var type = question.Query.Positions.Kind.Subject.Type;
        ImmutableArray<NodeKind> kinds = [.. type.Kinds.Where(kind => kind.IsMeasured)];
        switch (actors)
        {
            case NamedActors named:
                return [.. (await question.Lookups.ResolveAsync(type, named.References)).Distinct(StringComparer.Ordinal)];
            case MembersOf members:
                var group = (await question.Lookups.ResolveAsync(question.Lookups.Model.Entity, [members.Group]))[0];
                return await question.Lookups.FindAsync(kinds, Of(members.Filter, group));
            case ActorsWhere where:
                return await question.Lookups.FindAsync(kinds, where.Filter);
            default:
                return question.Slice.Columns.ActorIds;
        }
    }

    /// <summary>The condition with another group in it: one that was merged has the members of the one that took it in.</summary>
    private static Filter Of(Filter filter, string group) => filter switch
    {
        OrFilter or => new OrFilter([.. or.Parts.Select(part => Of(part, group))]),
        RelationFilter { Node: CompareFilter ends } relation => relation with { Node = ends with { Values = [group] } },
        _ => throw new ArgumentException($"A {filter.GetType().Name} is no condition of a membership.", nameof(filter)),
    };

    /// <summary>The same, and not too many; of all actors only those who take a position.</summary>
    /// <exception cref="TraversalException">There are more than <see cref="MostActors"/>, or one names no actor.</exception>
    public static async ValueTask<IReadOnlyList<string>> FindFewAsync(AnalysisQuestion question, ActorSet? actors)
    {
        var found = await FindAsync(question, actors);
        found = actors is null ? [.. found.Where((_, place) => !question.Slice.PlanesOf(place).IsEmpty)] : found;
        return found.Count <= MostActors
            ? found
            : throw new TraversalException(
                ErrorCodes.BadUserInput,
                $"There are {found.Count} actors, and at most {MostActors} can be compared each with each: name fewer by `actors`.");
    }
}
