using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis;

/// <summary>All positions at one revision, in columns. Immutable; a later revision's share what is the same (<see cref="ColumnUpdate"/>).</summary>
internal sealed class PositionColumns
{
    private static readonly ActorRows NoRows = new(new RowColumns([], []), 0, 0);

    private readonly ActorRows[] rows;
    private readonly FrozenDictionary<string, int> actorPlaces;
    private readonly FrozenDictionary<string, int> topicPlaces;
    private readonly OfficeEntry[] offices;
    private readonly byte[] claimPrefix;
    private readonly Lazy<PositionColumns> rolledUp;

    /// <param name="actorIds">By id.</param>
    /// <param name="topicIds">By id.</param>
    /// <param name="rows">Those of each actor.</param>
    public PositionColumns(PositionModel model, string[] actorIds, string[] topicIds, ActorRows[] rows, OfficeEntry[] offices)
    {
        Model = model;
        ActorIds = actorIds;
        TopicIds = topicIds;
        this.rows = rows;
        this.offices = offices;
        actorPlaces = PlacesOf(actorIds);
        topicPlaces = PlacesOf(topicIds);
        claimPrefix = Encoding.UTF8.GetBytes(model.Kind.FieldName + ClaimIdentity.Separator);
        rolledUp = new(() => OfficeRollUp.Of(this));
    }

    public PositionModel Model { get; }

    /// <summary>The actors that take a position, by id.</summary>
    public string[] ActorIds { get; }

    /// <summary>The topics on which one is taken, or was at a revision before, by id.</summary>
    public string[] TopicIds { get; }

    public int RowCount => rows.Sum(each => each.Count);

    public ReadOnlySpan<OfficeEntry> Offices => offices;

    /// <summary>The same where positions count, too, for those whom an actor speaks for on the day.</summary>
    public PositionColumns RolledUp => offices.Length == 0 ? this : rolledUp.Value;

    public static PositionColumns Build(PositionModel model, PositionBatch batch)
    {
        var entries = CollectionsMarshal.AsSpan(batch.Entries);
        var actors = NumberedIds.Of(batch.Ids, entries, static entry => entry.Actor);
        var topics = NumberedIds.Of(batch.Ids, entries, static entry => entry.Topic);
        foreach (ref var entry in entries)
        {
            entry = entry with { Actor = actors.Places[entry.Actor], Topic = topics.Places[entry.Topic] };
        }

        return new PositionColumns(
            model, actors.Ids, topics.Ids, RowsOf(model, entries, actors.Ids.Length, topics.Ids.Length), [.. batch.Offices]);
    }

    /// <summary>Sorts rows into columns.</summary>
    /// <returns>Those of each actor, by its number in the entries.</returns>
    public static ActorRows[] RowsOf(PositionModel model, ReadOnlySpan<PositionEntry> entries, int actorCount, int topicCount)
    {
        var (sorted, starts) = PositionSort.Sort(entries, actorCount, topicCount);
        var columns = new RowColumns(sorted, model.Scale);
        var rows = new ActorRows[actorCount];
        for (var actor = 0; actor < actorCount; actor++)
        {
            rows[actor] = new ActorRows(columns, starts[actor], starts[actor + 1]);
        }

        return rows;
    }

    /// <summary>The place of the actor of an id, or -1 when it takes no position.</summary>
    public int FindActor(string id) => actorPlaces.GetValueOrDefault(id, -1);

    /// <summary>The place of the topic of an id, or -1 when nobody takes a position on it.</summary>
    public int FindTopic(string id) => topicPlaces.GetValueOrDefault(id, -1);

    /// <summary>The rows of an actor; none for -1.</summary>
    public ActorRows RowsOf(int actor) => actor < 0 ? NoRows : rows[actor];

    /// <summary>A claim's id as the API has it.</summary>
    public string IdOf(ClaimId claim)
    {
        Span<byte> id = stackalloc byte[claimPrefix.Length + ClaimId.TextLength];
        claimPrefix.CopyTo(id);
        claim.Write(id[claimPrefix.Length..]);
        return Encoding.UTF8.GetString(id);
    }

    private static FrozenDictionary<string, int> PlacesOf(string[] ids) =>
        ids.Select((id, place) => KeyValuePair.Create(id, place)).ToFrozenDictionary(StringComparer.Ordinal);
}
