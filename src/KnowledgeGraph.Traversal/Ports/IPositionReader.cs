using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The side of a store that analysis reads: all claims of a kind at once, as columns are made of them.</summary>
public interface IPositionReader
{
    /// <summary>
    /// What tells the graph that <see cref="IGraphStore.GetPublishedAsync"/> told of last from one that stood in the store before and counted
    /// alike. A store whose graph is never replaced while it is open has one name for it.
    /// </summary>
    string History => "";

    /// <summary>
    /// The newest revision, at most <paramref name="revision"/> and recorded by <paramref name="knownAt"/>, from which on the claims that
    /// <see cref="ReadAsync"/> reads are as they are at it; what was read at it holds until another is answered. A store that doesn't
    /// know when they last changed answers a later one.
    /// </summary>
    /// <param name="knownAt">Null for everything up to the revision.</param>
    ValueTask<long> FindRevisionAsync(
        PositionModel positions, DateTimeOffset? knownAt, long revision, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the ordinary claims (<see cref="ClaimKind.Ordinary"/>) of <see cref="PositionModel.Kind"/> and of
    /// <see cref="PositionModel.Offices"/> that are live at a revision, in any order.
    /// </summary>
    ValueTask ReadAsync(PositionModel positions, long revision, IPositionSink sink, CancellationToken cancellationToken);

    /// <summary>
    /// Reads by what <see cref="ReadAsync"/> at one revision differs from it at an earlier one, in any order. It costs by that, not by how
    /// many there are.
    /// </summary>
    /// <param name="since">A revision before <paramref name="revision"/>.</param>
    /// <param name="added">Takes what is live at <paramref name="revision"/> and wasn't at <paramref name="since"/>.</param>
    /// <param name="removed">Takes what was live at <paramref name="since"/> and isn't at <paramref name="revision"/>.</param>
    ValueTask ReadChangesAsync(
        PositionModel positions, long since, long revision, IPositionSink added, IPositionSink removed, CancellationToken cancellationToken);
}

/// <summary>Takes positions as a store reads them.</summary>
public interface IPositionSink
{
    /// <summary>A node, before the first row that has its number.</summary>
    /// <param name="number">From 0 on, not much larger than the number of nodes.</param>
    /// <param name="id">Without a view; valid during the call.</param>
    void Node(int number, ReadOnlySpan<byte> id);

    void Position(in PositionRow row);

    void Office(in OfficeRow row);
}

/// <summary>A claim by which somebody takes a position.</summary>
/// <param name="Actor">The number of who takes it.</param>
/// <param name="Topic">The number of what it is about.</param>
/// <param name="Position">The index of the value.</param>
/// <param name="IsAct">Whether it happens on <paramref name="From"/>, or holds from then to <paramref name="To"/>.</param>
public readonly record struct PositionRow(
    int Actor, int Topic, int Position, PartialDate? From, PartialDate? To, bool IsAct, ClaimId Claim);

/// <summary>A claim by which somebody speaks for somebody else, from the first to the last day of its dates.</summary>
/// <param name="Holder">The number of who speaks.</param>
/// <param name="Body">The number of whom the holder speaks for.</param>
public readonly record struct OfficeRow(int Holder, int Body, Period Holds);
