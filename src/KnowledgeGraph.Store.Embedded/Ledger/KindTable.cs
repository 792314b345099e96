using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The numbers that the ledger gives to kinds of nodes and of claims, by name, so that a model may be reordered.</summary>
internal sealed class KindTable : IDisposable
{
    private readonly Statement read;
    private readonly Statement insert;
    private readonly Statement touch;
    private readonly Dictionary<string, long> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> names = [];

    public KindTable(SqliteConnection connection)
    {
        read = new Statement(connection, "SELECT seq, name FROM kind", 0);
        insert = new Statement(connection, "INSERT INTO kind (seq, name, revision) VALUES ($1, $2, 0)", 2);
        touch = new Statement(connection, "UPDATE kind SET revision = $1 WHERE seq = $2", 2);
    }

    /// <summary>Reads what is there, at the start of each write.</summary>
    public void Reload()
    {
        numbers.Clear();
        names.Clear();
        using var rows = read.Read();
        while (rows.Read())
        {
            Add(rows.GetString(1), rows.GetInt64(0));
        }
    }

    public long NumberOf(string name)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            number = numbers.Count + 1;
            insert.Execute(number, name);
            Add(name, number);
        }

        return number;
    }

    public string NameOf(long number) => names[number];

    /// <summary>Notes the revision as the last that touched each of the kinds.</summary>
    public void Touch(IEnumerable<string> kinds, long revision)
    {
        foreach (var kind in kinds)
        {
            touch.Execute(revision, NumberOf(kind));
        }
    }

    public void Dispose()
    {
        read.Dispose();
        insert.Dispose();
        touch.Dispose();
    }

    private void Add(string name, long number)
    {
        numbers.Add(name, number);
        names.Add(number, name);
    }
}
