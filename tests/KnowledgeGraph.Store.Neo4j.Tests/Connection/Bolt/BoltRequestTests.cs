using System.Text;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>What goes out, byte by byte.</summary>
public sealed class BoltRequestTests
{
    private static string Hex(BoltRequest request) => Convert.ToHexString(request.Bytes.Span);

    private static string Text(string text) => Convert.ToHexString(Encoding.ASCII.GetBytes(text));

    [Fact]
    public void A_statement_is_run_and_all_of_it_fetched()
    {
        using var parameters = new CypherParameters().Add("n", 1);
        using var request = new BoltRequest();
        request.Run(new CypherStatement("RETURN $n", parameters), readOnly: true, "neo4j", ["mark"]);
        var run = $"B310 89{Text("RETURN $n")} A1 81{Text("n")}01 A3 82{Text("db")} 85{Text("neo4j")} 84{Text("mode")} 81{Text("r")} 89{Text("bookmarks")} 91 84{Text("mark")}"
            .Replace(" ", "");
        Assert.Equal($"{run.Length / 2:X4}{run}0000" + "0006B13FA1816EFF0000", Hex(request));
        Assert.Equal(2, request.Messages);
    }

    [Fact]
    public void A_transaction_is_begun_with_its_first_statement()
    {
        using var request = new BoltRequest();
        request.Begin(readOnly: false, "db", []).Run(new CypherStatement("RETURN 1"));
        Assert.Equal(
            $"0009B111A182{Text("db")}82{Text("db")}0000" + $"000DB31088{Text("RETURN 1")}A0A00000" + "0006B13FA1816EFF0000", Hex(request));
        Assert.Equal(3, request.Messages);
    }

    [Theory]
    [InlineData(0, 1, "user_agent scheme principal")]
    [InlineData(1, 2, "user_agent scheme")]
    [InlineData(8, 2, "bolt_agent")]
    public void Who_we_are_is_said_as_the_version_wants_it(int minor, int messages, string expected)
    {
        using var request = new BoltRequest();
        request.Hello(minor, new BasicCredentials("ada", "secret"));
        Assert.Equal(messages, request.Messages);
        Assert.All(expected.Split(' '), word => Assert.Contains(Text(word), Hex(request)));
        Assert.Equal(minor >= 2, Hex(request).Contains(Text("notifications_minimum_severity")));
    }

    [Theory]
    [InlineData(65_520)]
    [InlineData(65_527)]
    [InlineData(65_528)]
    [InlineData(65_529)]
    [InlineData(131_062)]
    [InlineData(131_063)]
    [InlineData(200_000)]
    public void A_long_message_goes_out_in_chunks_and_comes_in_whole(int length)
    {
        using var request = new BoltRequest();
        request.Run(new CypherStatement(new string('x', length)));
        using var bytes = new PooledBuffer();
        bytes.Write(request.Bytes.Span);
        var chunks = default(BoltChunks);
        Assert.True(chunks.TryNext(bytes, out var run));
        var reader = new PackStreamReader(bytes.Written[run]);
        Assert.Equal((PackKind.Structure, 0x10), (reader.ReadHead().Kind, reader.ReadTag()));
        Assert.Equal(length, reader.ReadText().Length);
        Assert.True(chunks.TryNext(bytes, out _));
        Assert.Equal(request.Bytes.Length, chunks.At);
    }
}
