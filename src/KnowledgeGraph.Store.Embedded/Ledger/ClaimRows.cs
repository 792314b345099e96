using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What a claim says, as the ledger's columns hold it: two claims say the same when these are equal.</summary>
internal sealed record ClaimContent(
    long Kind, long Subject, long Object, string? ValidFrom, string? ValidTo, string? References, string Data);

/// <summary>The newest claim of an identity.</summary>
/// <param name="First">The first one's number.</param>
/// <param name="Version">Its place among the claims of the identity, from 1.</param>
internal sealed record KnownClaim(long Seq, long First, long Version, ClaimContent Content, long Recorded, bool IsRetracted);

/// <summary>The rows of claims.</summary>
internal sealed class ClaimRows : IDisposable
{
    private const string Columns = "seq, kind, subject, object, valid_from, valid_to, refs, data, recorded, retracted";

    private readonly Statement find;
    private readonly Statement findLater;
    private readonly Statement countLater;
    private readonly Statement findKey;
    private readonly Statement insert;
    private readonly Statement retract;

    public ClaimRows(SqliteConnection connection)
    {
        find = new Statement(connection, $"SELECT {Columns} FROM claim WHERE id = $1", 1);
        findLater = new Statement(connection, $"SELECT {Columns} FROM claim WHERE first = $1 ORDER BY seq DESC LIMIT 1", 1);
        countLater = new Statement(connection, "SELECT count(*) FROM claim WHERE first = $1", 1);
        findKey = new Statement(connection, "SELECT kind FROM claim WHERE key = $1 LIMIT 1", 1);
        insert = new Statement(
            connection,
            """
            INSERT INTO claim (seq, id, first, key, kind, subject, object, valid_from, valid_to, refs, data, recorded)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            12);
        retract = new Statement(connection, "UPDATE claim SET retracted = $1, superseded_by = $2 WHERE seq = $3", 3);
    }

    /// <summary>The newest claim of the identity whose first claim has the id, or null when there is none.</summary>
    public KnownClaim? FindNewest(string id)
    {
        if (Find(find, id) is not { } first)
        {
            return null;
        }

        return Find(findLater, first.Seq) is { } later
            ? later with { First = first.Seq, Version = (long)countLater.Scalar(first.Seq)! + 1 }
            : first;
    }

    /// <summary>The kind of the claims that have the key, or null.</summary>
    public long? FindKindOfKey(string key) => findKey.Scalar(key) as long?;

    public void Insert(long seq, string id, long? first, string? key, ClaimContent content, long revision) => insert.Execute(
        seq,
        id,
        first,
        key,
        content.Kind,
        content.Subject,
        content.Object,
        content.ValidFrom,
        content.ValidTo,
        content.References,
        content.Data,
        revision);

    public void Retract(long seq, long revision, long? supersededBy) => retract.Execute(revision, supersededBy, seq);

    public void Dispose()
    {
        find.Dispose();
        findLater.Dispose();
        countLater.Dispose();
        findKey.Dispose();
        insert.Dispose();
        retract.Dispose();
    }

    private static KnownClaim? Find(Statement statement, object id)
    {
        using var row = statement.Read(id);
        if (!row.Read())
        {
            return null;
        }

        var content = new ClaimContent(
            row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), Text(row, 4), Text(row, 5), Text(row, 6), row.GetString(7));
        return new KnownClaim(row.GetInt64(0), row.GetInt64(0), 1, content, row.GetInt64(8), !row.IsDBNull(9));
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
