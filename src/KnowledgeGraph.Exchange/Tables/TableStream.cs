namespace KnowledgeGraph.Exchange;

/// <summary>The bytes of a table, out of gzip (RFC 1952) where the file begins as gzip does.</summary>
internal sealed class TableStream : IDisposable
{
    private readonly FileStream file;

    private TableStream(FileStream file, Stream content)
    {
        this.file = file;
        Content = content;
    }

    public Stream Content { get; }

    /// <summary>How many of the file's bytes have been read: compressed ones.</summary>
    public long BytesRead => file.Position;

    /// <exception cref="TableException">The file can't be opened.</exception>
    public static TableStream Open(string name, string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TableException(name, 0, 0, "The file isn't in the folder to import: check the folder, and the file's name in the mapping.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TableException(name, 0, 0, "The file can't be read: check that it is a file and that you may read it.");
        }

        Span<byte> magic = stackalloc byte[2];
        var isPacked = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        if (!isPacked && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            file.Dispose();
            throw new TableException(name, 0, 0, "The file is named .gz but isn't in gzip format: fetch it again, or rename it.");
        }

        return new TableStream(file, isPacked ? new GzipContent(file) : file);
    }

    public void Dispose()
    {
        Content.Dispose();
        file.Dispose();
    }
}
