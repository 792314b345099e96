using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The rows of pieces of evidence.</summary>
internal sealed class EvidenceRows(SqliteConnection connection, EvidenceDefinition definition, NodeRows nodes) : IDisposable
{
    private readonly Statement readLive = new(
        connection, "SELECT seq, refs, data FROM evidence WHERE claim = $1 AND retracted IS NULL ORDER BY seq", 1);

    private readonly Statement insert = new(
        connection, "INSERT INTO evidence (seq, claim, refs, data, recorded) VALUES ($1, $2, $3, $4, $5)", 5);

    private readonly Statement retract = new(connection, "UPDATE evidence SET retracted = $1 WHERE seq = $2", 2);

    /// <summary>A claim's live pieces in the order recorded.</summary>
    public List<RecordedEvidence> ReadLive(long claim)
    {
        var pieces = new List<RecordedEvidence>();
        using var rows = readLive.Read(claim);
        while (rows.Read())
        {
            var text = rows.GetString(2);
            using var data = JsonDocument.Parse(text);
            var content = new EvidenceContent(
                ReferenceJson.Read(rows.GetString(1), definition.References, nodes.KeyOf),
                AttributeJson.ReadAll(data.RootElement, definition.Attributes),
                text);
            pieces.Add(new RecordedEvidence($"{rows.GetInt64(0)}", content, rows.GetInt64(0)));
        }

        return pieces;
    }

    public void Insert(long seq, long claim, string references, string data, long revision) =>
        insert.Execute(seq, claim, references, data, revision);

    public void Retract(long seq, long revision) => retract.Execute(revision, seq);

    public void Dispose()
    {
        readLive.Dispose();
        insert.Dispose();
        retract.Dispose();
    }
}
