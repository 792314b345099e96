using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// A root whose answer is computed from many claims rather than walked to. A store doesn't know these; what stands before it does
/// (see docs/decisions/0012-analysis.md).
/// </summary>
public abstract record AnalysisRoot(PositionQuery Query) : RootStep;

/// <summary>Which positions are compared, and how.</summary>
/// <param name="Positions">What the model compares.</param>
/// <param name="Topics">A condition on what the positions are about; null for everything.</param>
/// <param name="MinOverlap">Two actors that share fewer topics get no score.</param>
/// <param name="RollUp">Whether positions count for those, too, for whom an actor speaks.</param>
public sealed record PositionQuery(
    PositionModel Positions, Filter? Topics, AlignmentMethod Method, int MinOverlap, bool RollUp = false);

/// <summary>The measures of agreement between two actors.</summary>
public enum AlignmentMethod
{
    Agreement,
    Identical,
    Cosine,
    Kappa,
    S,
}

/// <summary>Two actors.</summary>
public sealed record AlignmentRoot(string A, string B, PositionQuery Query, ObjectShape Shape) : AnalysisRoot(Query);

/// <summary>One actor against many, the best aligned first.</summary>
/// <param name="Among">Null for all that have a position.</param>
/// <param name="Connection">Its order is <see cref="AlignmentOrder.Keys"/>.</param>
public sealed record AlignmentsRoot(string Of, ActorSet? Among, PositionQuery Query, ConnectionQuery Connection) : AnalysisRoot(Query);

/// <summary>Each of some actors with each.</summary>
/// <param name="Actors">Null for all that have a position.</param>
public sealed record AlignmentMatrixRoot(ActorSet? Actors, PositionQuery Query, ObjectShape Shape) : AnalysisRoot(Query);

/// <summary>Groups of actors that agree with each other more than with the rest.</summary>
/// <param name="Actors">Null for all that have a position.</param>
public sealed record BlocsRoot(ActorSet? Actors, PositionQuery Query, ObjectShape Shape) : AnalysisRoot(Query);

/// <summary>Some actors, in one of several ways.</summary>
public abstract record ActorSet;

/// <summary>Those of these ids or keys, in this order.</summary>
public sealed record NamedActors(ImmutableArray<string> References) : ActorSet;

/// <summary>The members of something, by ordinary claims of <see cref="PositionModel.Memberships"/>.</summary>
/// <param name="Group">Its id or key.</param>
/// <param name="Filter">What a node has to meet to be a member of it.</param>
public sealed record MembersOf(string Group, Filter Filter) : ActorSet;

/// <summary>Those that meet a condition; null for all.</summary>
public sealed record ActorsWhere(Filter? Filter) : ActorSet;
