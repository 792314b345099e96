using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Looks at a ledger's file before anything may change it, by the header of the SQLite file format
/// (https://www.sqlite.org/fileformat2.html, § The Database Header).
/// </summary>
internal static class LedgerFile
{
    /// <summary>`KGL1`: what marks the file as one of this program.</summary>
    public const int ApplicationId = 0x4B474C31;

    private const int HeaderLength = 100;
    private const int PageSizeOffset = 16;
    private const int PageCountOffset = 28;
    private const int VersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    /// <summary>
    /// Up to this many bytes every page is looked at; of a larger file only what is read anyway, because the start would
    /// take seconds.
    /// </summary>
    private const long CheckedWhole = 64 << 20;

    /// <summary>Whether there is a ledger; false when there is no file, or an empty one, so that one can be made there.</summary>
    /// <exception cref="StoreOpenException">The file isn't a ledger that this version can use.</exception>
    public static bool Check(string path)
    {
        var header = new byte[HeaderLength];
        int read;
        long length;
        try
        {
            if (!File.Exists(path))
            {
                return false;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            length = file.Length;
            read = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreOpenException($"The database file {path} can't be read: check its permissions.", failure);
        }

        if (length == 0)
        {
            return false;
        }

        CheckHeader(path, header.AsSpan(0, read), length);
        CheckContent(path, length);
        return true;
    }

    public static void CheckVersion(string path, long version)
    {
        if (version > LedgerSchema.Version)
        {
            throw new StoreOpenException(
                $"The database file {path} is of version {version}, and this program knows versions up to {LedgerSchema.Version}: "
                + "use the newer program that wrote it, or another file.");
        }
    }

    public static StoreOpenException Damaged(string path, Exception cause) => new(
        $"The database file {path} is damaged: restore it from a backup, or move it away and import the bundles again.", cause);

    public static StoreOpenException Foreign(string path) => new(
        $"The file {path} is not a database of this program: give another path, or move the file away.");

    private static void CheckHeader(string path, ReadOnlySpan<byte> header, long length)
    {
        if (header.Length < HeaderLength
            || !header.StartsWith("SQLite format 3\0"u8)
            || BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != ApplicationId)
        {
            throw Foreign(path);
        }

        CheckVersion(path, BinaryPrimitives.ReadInt32BigEndian(header[VersionOffset..]));
        long pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeOffset..]);
        pageSize = pageSize == 1 ? 65536 : pageSize;
        var pages = BinaryPrimitives.ReadUInt32BigEndian(header[PageCountOffset..]);
        if (length < pages * pageSize && !HasLog(path))
        {
            throw Damaged(path, new InvalidDataException($"{pages} pages of {pageSize} bytes are expected; there are {length} bytes."));
        }
    }

    /// <summary>
    /// Reads the file without locks and without a log beside the file, which only works where no log is pending; where one
    /// is, the ordinary opening finds what is wrong.
    /// </summary>
    private static void CheckContent(string path, long length)
    {
        if (HasLog(path))
        {
            return;
        }

        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        try
        {
            using var connection = new SqliteConnection(settings.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = length <= CheckedWhole ? "PRAGMA quick_check(1)" : "SELECT max(id) FROM revision";
            if (command.ExecuteScalar() is string found && found != "ok")
            {
                throw Damaged(path, new InvalidDataException(found));
            }
        }
        catch (SqliteException failure)
        {
            throw Damaged(path, failure);
        }
    }

    private static bool HasLog(string path) =>
        new[] { "-wal", "-journal" }.Any(suffix => new FileInfo(path + suffix) is { Exists: true, Length: > 0 });
}
