using System.Text;
using KnowledgeGraph.Exchange.Tests.Loading;

namespace KnowledgeGraph.Exchange.Tests.Tables;

public sealed class TableReaderTests
{
    [Fact]
    public void Rows_know_their_lines_and_bytes() => Assert.Equal(
        ["2 <1,\"x\r\ny\">", "5 <3,4>", "6 <\"\"\"q\"\"\",>"],
        Read("a,b\r\n1,\"x\r\ny\"\r\n\r\n3,4\n\"\"\"q\"\"\",", reader => $"{reader.Line} <{Encoding.UTF8.GetString(reader.Raw)}>"));

    [Fact]
    public void Fields_know_where_they_begin() => Assert.Equal(
        [(2, 1), (2, 1), (2, 6), (3, 5)], Read("a,b,c\n\"é,\",\"two\nli\",3\n", reader => Enumerable.Range(-1, 4).Select(reader.PlaceOf).ToList())[0]);

    [Fact]
    public void A_byte_order_mark_belongs_to_no_column() => Assert.Equal(["1/2"], Read("\uFEFFa,b\n1,2\n", reader => $"{reader[0]}/{reader[1]}"));

    [Theory]
    [InlineData("a,b\n1\n", "The row has 1 fields and the header 2: put fields that hold the delimiter in quotes, and write every one.")]
    [InlineData("a,b\n1,2,3\n", "The row has 3 fields and the header 2: put fields that hold the delimiter in quotes, and write every one.")]
    [InlineData("a,b\n1,x\"y\n", "A quote stands where none may: put the whole field in quotes, and double those that belong to the text.")]
    [InlineData("a,b\n1,\"x\"y\n", "A quote stands where none may: put the whole field in quotes, and double those that belong to the text.")]
    [InlineData("a,b\n1,\"x\"\n", null)]
    public void A_row_may_have_a_fault(string text, string? fault) => Assert.Equal([fault], Read(text, reader => reader.FindFault()));

    [Theory]
    [InlineData("a,b\n1,2\n3,\"4\n", "table.csv:3:1: A quote in this row is never closed: close it, or double it where it belongs to the text.")]
    [InlineData("\"a,b\n1,2\n", "table.csv:1:1: A quote in the header isn't closed or stands where none may: correct it.")]
    [InlineData("", "table.csv: The file is empty: its first row has to name the columns.")]
    [InlineData("a,a\n", "table.csv:1:1: Two columns are named “a”: rename one.")]
    public void What_cannot_be_read_on(string text, string problem) => Assert.Equal(problem, FailureOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_quote_does_not_swallow_a_whole_file() => Assert.Equal(
        "table.csv:2:1: The row that begins here has more than 1048576 bytes: a quote is probably not closed.",
        FailureOf(Encoding.UTF8.GetBytes("a,b\n1,\"" + string.Concat(Enumerable.Repeat("x,y\n", 700_000)))));

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_with_their_place() => Assert.Equal(
        "table.csv:3:4: The byte 0xFC is not UTF-8: save the file in UTF-8.", FailureOf([.. "a,b\n1,2\nä,x"u8, 0xFC, .. "\n"u8]));

    [Fact]
    public void Gzip_of_several_members_is_read_whole()
    {
        byte[] bytes = [.. TrialTables.Gzip("a,b\n1,2\n"), .. TrialTables.Gzip("3,4\n")];
        Assert.Equal(["1/2", "3/4"], Read(bytes, reader => $"{reader[0]}/{reader[1]}"));
    }

    [Fact]
    public void Gzip_that_was_cut_off_is_told()
    {
        var whole = TrialTables.Gzip("a,b\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i * 7919 % 3001},x\n")));
        foreach (var length in new[] { whole.Length - 1, whole.Length - 8, whole.Length / 2 })
        {
            Assert.Equal("table.csv: The file isn't whole gzip data: fetch it again.", FailureOf(whole[..length]));
        }
    }

    private static List<T> Read<T>(string text, Func<TableReader, T> take) => Read(Encoding.UTF8.GetBytes(text), take);

    private static List<T> Read<T>(byte[] bytes, Func<TableReader, T> take)
    {
        var folder = Directory.CreateTempSubdirectory("kg-table-");
        try
        {
            var path = Path.Combine(folder.FullName, "table.csv");
            File.WriteAllBytes(path, bytes);
            using var reader = TableReader.Open("table.csv", path, ',');
            var taken = new List<T>();
            while (reader.Read())
            {
                taken.Add(take(reader));
            }

            return taken;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FailureOf(byte[] bytes) =>
        Assert.Throws<TableException>(() => Read(bytes, reader => reader.Line)).Problem.ToString();
}
