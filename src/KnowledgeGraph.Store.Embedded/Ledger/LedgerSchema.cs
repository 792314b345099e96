using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The ledger's tables and how a file of an older version gets them.</summary>
internal static class LedgerSchema
{
    /// <summary>The version that this program writes; how many <see cref="Migrations"/> there are.</summary>
    public static int Version => Migrations.Length;

    /// <summary>
    /// The step from each version to the next. A step that was released is never edited. Rows are only ever added; `retracted`
    /// and `superseded_by` are set once. `seq` runs from 1 without gaps: the snapshot's places are `seq - 1`.
    /// </summary>
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE revision (
          id INTEGER PRIMARY KEY,
          recorded_at INTEGER NOT NULL UNIQUE, -- 100 ns since 0001-01-01, UTC
          author TEXT NOT NULL
        ) STRICT;
        CREATE TABLE kind (
          seq INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          revision INTEGER NOT NULL -- the last that touched it
        ) STRICT;
        CREATE TABLE node (
          seq INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          kind INTEGER NOT NULL REFERENCES kind
        ) STRICT;
        CREATE TABLE node_version (
          seq INTEGER PRIMARY KEY,
          node INTEGER NOT NULL REFERENCES node,
          data TEXT NOT NULL,
          recorded INTEGER NOT NULL REFERENCES revision,
          retracted INTEGER REFERENCES revision
        ) STRICT;
        CREATE INDEX node_version_node ON node_version (node);
        CREATE TABLE unique_value (
          kind INTEGER NOT NULL,
          attribute TEXT NOT NULL,
          value TEXT NOT NULL,
          node INTEGER NOT NULL REFERENCES node,
          PRIMARY KEY (kind, attribute, value)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX unique_value_node ON unique_value (node);
        CREATE TABLE claim (
          seq INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          first INTEGER REFERENCES claim, -- the first claim of the same identity; null for that one itself
          key TEXT, -- null: the id
          kind INTEGER NOT NULL REFERENCES kind,
          subject INTEGER NOT NULL REFERENCES node,
          object INTEGER NOT NULL REFERENCES node,
          valid_from TEXT,
          valid_to TEXT,
          refs TEXT, -- name to node's seq
          data TEXT NOT NULL,
          recorded INTEGER NOT NULL REFERENCES revision,
          retracted INTEGER REFERENCES revision,
          superseded_by INTEGER REFERENCES claim
        ) STRICT;
        CREATE INDEX claim_first ON claim (first) WHERE first IS NOT NULL;
        CREATE INDEX claim_key ON claim (key) WHERE key IS NOT NULL;
        CREATE INDEX claim_retracted ON claim (retracted) WHERE retracted IS NOT NULL;
        CREATE TABLE evidence (
          seq INTEGER PRIMARY KEY,
          claim INTEGER NOT NULL REFERENCES claim,
          refs TEXT NOT NULL, -- name to node's seq
          data TEXT NOT NULL,
          recorded INTEGER NOT NULL REFERENCES revision,
          retracted INTEGER REFERENCES revision
        ) STRICT;
        CREATE INDEX evidence_claim ON evidence (claim);
        CREATE INDEX evidence_retracted ON evidence (retracted) WHERE retracted IS NOT NULL;
        CREATE TABLE bundle (
          name TEXT PRIMARY KEY,
          hash TEXT NOT NULL,
          revision INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        -- The folded words of each version of a node (rowid: its seq). Words are split before they get here, so the tokenizer
        -- only has to part them at spaces, which `ascii` does with letters of all scripts.
        CREATE VIRTUAL TABLE node_text USING fts5 (words, content = '', tokenize = 'ascii', prefix = '1 2 3');
        """,
        """
        ALTER TABLE node ADD COLUMN merged_into INTEGER REFERENCES node; -- the node that took it in, itself merged perhaps
        ALTER TABLE node ADD COLUMN merged INTEGER REFERENCES revision;
        CREATE INDEX node_merged ON node (merged) WHERE merged IS NOT NULL;
        -- The results of writes, for the answers to their repetitions.
        CREATE TABLE idempotency (
          author TEXT NOT NULL,
          key TEXT NOT NULL,
          input TEXT NOT NULL, -- a hash
          revision INTEGER NOT NULL,
          result TEXT NOT NULL,
          PRIMARY KEY (author, key)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        ALTER TABLE claim ADD COLUMN retraction_reason TEXT;
        ALTER TABLE idempotency ADD COLUMN recorded_at INTEGER NOT NULL DEFAULT 0; -- as that of a revision; they are kept for a while
        UPDATE idempotency SET recorded_at = coalesce((SELECT r.recorded_at FROM revision r WHERE r.id = idempotency.revision), 0);
        CREATE INDEX idempotency_recorded ON idempotency (recorded_at);
        """,
        """
        CREATE INDEX node_merged_into ON node (merged_into) WHERE merged_into IS NOT NULL;
        """,
    ];

    /// <summary>Brings the file up to <see cref="Version"/>, each step in a transaction of its own.</summary>
    public static void Migrate(SqliteConnection connection, string path)
    {
        var version = ReadVersion(connection);
        LedgerFile.CheckVersion(path, version);
        for (; version < Version; version++)
        {
            Migrate(connection, version);
        }
    }

    private static void Migrate(SqliteConnection connection, long version)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        if (ReadVersion(connection, transaction) == version)
        {
            command.CommandText = Migrations[version]
                + $"PRAGMA application_id = {LedgerFile.ApplicationId}; PRAGMA user_version = {version + 1};";
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static long ReadVersion(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }
}
