using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The rows of claims.</summary>
internal sealed class ClaimRows : IDisposable
{
    private const string Select =
        """
        SELECT c.seq, c.id, c.kind, s.key, o.key, c.valid_from, c.valid_to, c.refs, c.data, c.recorded, c.retracted, c.first, c.key
        FROM claim c JOIN node s ON s.seq = c.subject JOIN node o ON o.seq = c.object
        """;

    private readonly GraphModel model;
    private readonly KindTable kinds;
    private readonly NodeRows nodes;
    private readonly Statement find;
    private readonly Statement findNumber;
    private readonly Statement findListed;
    private readonly Statement findLater;
    private readonly Statement countLater;
    private readonly Statement findByKey;
    private readonly Statement findKey;
    private readonly Statement insert;
    private readonly Statement retract;

    public ClaimRows(SqliteConnection connection, GraphModel model, KindTable kinds, NodeRows nodes)
    {
        this.model = model;
        this.kinds = kinds;
        this.nodes = nodes;
        find = new Statement(connection, Select + " WHERE c.id = $1", 1);
        findNumber = new Statement(connection, Select + " WHERE c.seq = $1", 1);
        findListed = new Statement(connection, Select + " WHERE c.seq = $1", 1);
        findLater = new Statement(connection, Select + " WHERE c.first = $1 ORDER BY c.seq DESC LIMIT 1", 1);
        countLater = new Statement(connection, "SELECT count(*) FROM claim WHERE first = $1 AND seq <= $2", 2);
        findByKey = new Statement(connection, Select + " WHERE c.key = $1 ORDER BY c.seq DESC LIMIT 1", 1);
        findKey = new Statement(connection, "SELECT kind FROM claim WHERE key = $1 LIMIT 1", 1);
        insert = new Statement(
            connection,
            """
            INSERT INTO claim (seq, id, first, key, kind, subject, object, valid_from, valid_to, refs, data, recorded)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            12);
        retract = new Statement(connection, "UPDATE claim SET retracted = $1, superseded_by = $2, retraction_reason = $3 WHERE seq = $4", 4);
    }

    /// <summary>The newest claim of the identity whose first claim has the id, or null when there is none.</summary>
    public RecordedClaim? FindNewest(string id) =>
        Read(find, id) is { } first ? Read(findLater, first.Place) ?? first : null;

    /// <summary>The claim of that id, or else the newest that has the key; null when there is none.</summary>
    public RecordedClaim? FindReferenced(string idOrKey) => Read(find, idOrKey) ?? Read(findByKey, idOrKey);

    /// <summary>Those of the claims of these numbers that stand.</summary>
    public List<RecordedClaim> FindStanding(IEnumerable<long> numbers) =>
        [.. numbers.Select(number => Read(findListed, number)).OfType<RecordedClaim>().Where(claim => !claim.IsRetracted)];

    /// <summary>The kind of the claims that have the key, or null.</summary>
    public long? FindKindOfKey(string key) => findKey.Scalar(key) as long?;

    public void Insert(ClaimValues values) => insert.Execute(
        values.Seq,
        values.Id,
        values.First,
        values.Key,
        values.Kind,
        values.Subject,
        values.Object,
        values.ValidFrom,
        values.ValidTo,
        values.References,
        values.Data,
        values.Recorded);

    public void Retract(long seq, long revision, long? supersededBy, string? reason) =>
        retract.Execute(revision, supersededBy, reason, seq);

    public void Dispose()
    {
        foreach (var statement in new[] { find, findNumber, findListed, findLater, countLater, findByKey, findKey, insert, retract })
        {
            statement.Dispose();
        }
    }

    private RecordedClaim? Read(Statement statement, object id)
    {
        using var row = statement.Read(id);
        return row.Read() ? Read(row) : null;
    }

    private RecordedClaim Read(SqliteDataReader row)
    {
        var kind = model.FindClaimKind(kinds.NameOf(row.GetInt64(2)))
            ?? throw new FormatException($"The model has no kind “{kinds.NameOf(row.GetInt64(2))}”, of which the graph has some.");
        var seq = row.GetInt64(0);
        var first = row.IsDBNull(11) ? seq : row.GetInt64(11);
        var content = new ClaimContent(
            row.GetString(3),
            row.GetString(4),
            Date(row, 5),
            Date(row, 6),
            ReferenceJson.Read(Text(row, 7), kind.References, nodes.KeyOf),
            row.GetString(8));
        var version = first == seq ? 1 : (long)countLater.Scalar(first, seq)! + 1;
        var identity = first == seq ? row.GetString(1) : IdOf(first);
        var key = Text(row, 12);
        return new RecordedClaim(kind, row.GetString(1), version, content, row.GetInt64(9), !row.IsDBNull(10), seq, first)
        {
            Identity = identity,
            Key = key == identity ? null : key,
        };
    }

    private string IdOf(long seq)
    {
        using var row = findNumber.Read(seq);
        return row.Read() ? row.GetString(1) : throw new FormatException($"The ledger has no claim {seq}.");
    }

    private static PartialDate? Date(SqliteDataReader row, int column) => Text(row, column) is { } text ? PartialDate.Parse(text) : null;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>A claim's row, nodes and kinds by their numbers.</summary>
internal readonly record struct ClaimValues(
    long Seq,
    string Id,
    long? First,
    string? Key,
    long Kind,
    long Subject,
    long Object,
    string? ValidFrom,
    string? ValidTo,
    string? References,
    string Data,
    long Recorded);
