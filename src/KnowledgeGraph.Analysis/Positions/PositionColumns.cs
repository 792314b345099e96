using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// All positions at one revision, in columns: row by row those of the first actor by id, in the order of the topics' ids and, on one
/// topic, of time. 24 bytes a row. Immutable.
/// </summary>
internal sealed class PositionColumns
{
    private readonly int[] starts;
    private readonly int[] topics;
    private readonly int[] first;
    private readonly int[] last;
    private readonly ushort[] codes;
    private readonly ulong[] claimHigh;
    private readonly ushort[] claimLow;
    private readonly Dictionary<string, int> actorPlaces;
    private readonly Dictionary<string, int> topicPlaces;
    private readonly OfficeEntry[] offices;
    private readonly byte[] claimPrefix;
    private readonly Lazy<PositionColumns> rolledUp;

    private PositionColumns(
        PositionModel model, string[] actorIds, string[] topicIds, int[] starts, ReadOnlySpan<PositionEntry> rows, OfficeEntry[] offices)
    {
        Model = model;
        ActorIds = actorIds;
        TopicIds = topicIds;
        this.starts = starts;
        this.offices = offices;
        (topics, first, last) = (new int[rows.Length], new int[rows.Length], new int[rows.Length]);
        (codes, claimHigh, claimLow) = (new ushort[rows.Length], new ulong[rows.Length], new ushort[rows.Length]);
        for (var row = 0; row < rows.Length; row++)
        {
            ref readonly var entry = ref rows[row];
            (topics[row], first[row], last[row], codes[row]) = (entry.Topic, entry.First, entry.Last, entry.Code);
            (claimHigh[row], claimLow[row]) = (entry.Claim.High, entry.Claim.Low);
        }

        actorPlaces = PlacesOf(actorIds);
        topicPlaces = PlacesOf(topicIds);
        claimPrefix = Encoding.UTF8.GetBytes(model.Kind.FieldName + ClaimIdentity.Separator);
        rolledUp = new(() => OfficeRollUp.Of(this));
    }

    public PositionModel Model { get; }

    /// <summary>The actors that take a position, by id.</summary>
    public string[] ActorIds { get; }

    /// <summary>The topics on which one is taken, by id.</summary>
    public string[] TopicIds { get; }

    public int RowCount => topics.Length;

    public ReadOnlySpan<OfficeEntry> Offices => offices;

    /// <summary>The same where positions count, too, for those whom an actor speaks for on the day.</summary>
    public PositionColumns RolledUp => offices.Length == 0 ? this : rolledUp.Value;

    /// <summary>Sorts rows into columns.</summary>
    /// <param name="ids">The ids of the numbers in the rows; null for a number that none has.</param>
    public static PositionColumns Build(
        PositionModel model, IReadOnlyList<string?> ids, List<PositionEntry> entries, OfficeEntry[] offices)
    {
        var rows = CollectionsMarshal.AsSpan(entries);
        var actors = NumberedIds.Of(ids, rows, static entry => entry.Actor);
        var topics = NumberedIds.Of(ids, rows, static entry => entry.Topic);
        foreach (ref var row in rows)
        {
            row = row with { Actor = actors.Places[row.Actor], Topic = topics.Places[row.Topic] };
        }

        var (sorted, starts) = PositionSort.Sort(rows, actors.Ids.Length, topics.Ids.Length);
        return new PositionColumns(model, actors.Ids, topics.Ids, starts, sorted, offices);
    }

    /// <summary>The place of the actor of an id, or -1 when it takes no position.</summary>
    public int FindActor(string id) => actorPlaces.GetValueOrDefault(id, -1);

    /// <summary>The place of the topic of an id, or -1 when nobody takes a position on it.</summary>
    public int FindTopic(string id) => topicPlaces.GetValueOrDefault(id, -1);

    /// <summary>The rows of an actor: from the first to before the last; none for -1.</summary>
    public (int From, int To) RowsOf(int actor) => actor < 0 ? (0, 0) : (starts[actor], starts[actor + 1]);

    public int TopicOf(int row) => topics[row];

    /// <summary>The day by which the latest is told; <see cref="int.MinValue"/> when there is none.</summary>
    public int DayOf(int row) => first[row];

    public double ValueOf(int row) => Model.Scale[codes[row] & ~PositionEntry.StateFlag];

    public bool Shows(int row, in PositionWindow window) =>
        window.Shows(first[row], last[row], (codes[row] & PositionEntry.StateFlag) != 0);

    public ClaimId ClaimOf(int row) => new(claimHigh[row], claimLow[row]);

    /// <summary>The claim's id as the API has it.</summary>
    public string ClaimIdOf(int row)
    {
        Span<byte> id = stackalloc byte[claimPrefix.Length + ClaimId.TextLength];
        claimPrefix.CopyTo(id);
        ClaimOf(row).Write(id[claimPrefix.Length..]);
        return Encoding.UTF8.GetString(id);
    }

    /// <summary>The row as it was given.</summary>
    public PositionEntry EntryOf(int row, int actor) => new(actor, topics[row], first[row], last[row], codes[row], ClaimOf(row));

    private static Dictionary<string, int> PlacesOf(string[] ids)
    {
        var places = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var place = 0; place < ids.Length; place++)
        {
            places.Add(ids[place], place);
        }

        return places;
    }
}
