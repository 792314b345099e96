using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// Reads the rows of a table in CSV (RFC 4180), one at a time. The first row names the columns; blank lines are passed over.
/// </summary>
internal sealed class TableReader : IRow, IDisposable
{
    /// <summary>In bytes. More than any record needs: only a quote that is never closed gets there.</summary>
    private const int MaxRowSize = 1 << 20;

    private readonly TableStream stream;
    private readonly CsvReader rows;
    private CsvMalformedReason? malformed;

    private TableReader(string name, char delimiter, TableStream stream)
    {
        Name = name;
        this.stream = stream;
        rows = CsvReader.Create(stream.Content, new CsvReaderOptions
        {
            Separator = delimiter,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRowSize,
            BufferSize = MaxRowSize / 8,
            OnMalformedRecord = record => malformed = record.Reason,
        });
    }

    public string Name { get; }

    public IReadOnlyList<string> Header => rows.Headers;

    /// <summary>How many fields the row has.</summary>
    public int FieldCount => rows.FieldCount;

    /// <summary>How many bytes of the file have been read.</summary>
    public long BytesRead => stream.BytesRead;

    /// <summary>The row as it stands, without its line end. Valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Raw => rows.RawRecord;

    /// <summary>The line, from 1, on which the row begins.</summary>
    public int Line => (int)rows.LineNumber;

    public string this[int column] => rows.GetString(column);

    /// <exception cref="TableException">The file can't be opened, or has no header that can be used.</exception>
    public static TableReader Open(string name, string path, char delimiter)
    {
        var reader = new TableReader(name, delimiter, TableStream.Open(name, path));
        try
        {
            reader.ReadHeader();
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="TableException">What follows can't be read.</exception>
    public bool Read()
    {
        malformed = null;
        if (!Guard(rows.Read))
        {
            return false;
        }

        if (malformed == CsvMalformedReason.UnterminatedQuote)
        {
            throw new TableException(Name, Line, 1, "A quote in this row is never closed: close it, or double it where it belongs to the text.");
        }

        if (!Utf8.IsValid(Raw))
        {
            throw NotUtf8();
        }

        return true;
    }

    /// <summary>What is wrong with the form of the row, or null.</summary>
    public string? FindFault()
    {
        if (malformed is not null)
        {
            return "A quote stands where none may: put the whole field in quotes, and double those that belong to the text.";
        }

        return FieldCount == Header.Count
            ? null
            : $"The row has {FieldCount} fields and the header {Header.Count}: put fields that hold the delimiter in quotes, and write every one.";
    }

    /// <summary>Where a field begins: the line, and the column from 1 in UTF-16 code units. The row's beginning for -1.</summary>
    public (int Line, int Column) PlaceOf(int field)
    {
        var before = 0;
        for (var i = 0; i < field && i < FieldCount; i++)
        {
            before += rows.GetRawSpan(i).Length + 1;
        }

        var head = Raw[..Math.Min(before, Raw.Length)];
        var lineStart = head.LastIndexOf((byte)'\n') + 1;
        return (Line + head.Count((byte)'\n'), Encoding.UTF8.GetCharCount(head[lineStart..]) + 1);
    }

    public void Dispose()
    {
        rows.Dispose();
        stream.Dispose();
    }

    private void ReadHeader()
    {
        Guard(() =>
        {
            rows.ReadHeader();
            return true;
        });
        if (malformed is not null)
        {
            throw new TableException(Name, 1, 1, "A quote in the header isn't closed or stands where none may: correct it.");
        }

        if (Header.Count == 0)
        {
            throw new TableException(Name, 0, 0, "The file is empty: its first row has to name the columns.");
        }

        if (Header.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new TableException(Name, 1, 1, $"Two columns are named “{twice.Key}”: rename one.");
        }
    }

    private bool Guard(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException failure)
        {
            throw new TableException(
                Name, (int)failure.LineNumber, 1, $"The row that begins here has more than {MaxRowSize} bytes: a quote is probably not closed.");
        }
        catch (InvalidDataException)
        {
            throw new TableException(Name, 0, 0, "The file isn't whole gzip data: fetch it again.");
        }
        catch (IOException)
        {
            throw new TableException(Name, 0, 0, "The file can't be read to its end: check the disk it is on.");
        }
    }

    private TableException NotUtf8()
    {
        var valid = Raw.Length - 1;
        while (!Utf8.IsValid(Raw[..valid]))
        {
            valid--;
        }

        var lineStart = Raw[..valid].LastIndexOf((byte)'\n') + 1;
        return new TableException(
            Name,
            Line + Raw[..valid].Count((byte)'\n'),
            Encoding.UTF8.GetCharCount(Raw[lineStart..valid]) + 1,
            $"The byte 0x{Raw[valid]:X2} is not UTF-8: save the file in UTF-8.");
    }
}
