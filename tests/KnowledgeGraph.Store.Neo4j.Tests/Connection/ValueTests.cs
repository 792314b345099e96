using System.Text;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>Values go to the server and come back as they were.</summary>
public abstract class ValueTests(ConnectionFixture fixture)
{
    private async Task<CypherResult> EchoAsync(Action<CypherParameters> write)
    {
        using var parameters = new CypherParameters();
        write(parameters.Name("value"));
        return await fixture.Connection.ReadAsync(
            new("RETURN $value AS value", parameters), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-16)]
    [InlineData(-17)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(short.MinValue)]
    [InlineData(40_000)]
    [InlineData(int.MinValue)]
    [InlineData(3_000_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public async Task Integers(long value)
    {
        using var result = await EchoAsync(to => to.Value(value));
        Assert.Equal(value, result.Single().Integer);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-1e300)]
    [InlineData(double.Epsilon)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task Floats(double value)
    {
        using var result = await EchoAsync(to => to.Value(value));
        Assert.Equal(value, result.Single().Float);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("quote \" backslash \\ slash / newline \n tab \t bell \a nul \0 end")]
    [InlineData("Žižek, Ōsaka, 东京, 🐧 and a last \n")]
    [InlineData("\n🐧\"")]
    public async Task Texts(string value)
    {
        using var result = await EchoAsync(to => to.Value(value));
        Assert.Equal(value, result.Single().String);
        Assert.Equal(Encoding.UTF8.GetBytes(value), result.Single().Text.ToArray());

        using var bytes = await EchoAsync(to => to.Text(Encoding.UTF8.GetBytes(value)));
        Assert.Equal(value, bytes.Single().String);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_521)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    public async Task Texts_and_lists_of_a_length(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        using var result = await EchoAsync(to => to.Value(text));
        Assert.Equal(text, result.Single().String);

        using var list = await EchoAsync(to => to.Value(text.Select(letter => letter.ToString())));
        var letters = new List<string>(length);
        foreach (var letter in list.Single())
        {
            letters.Add(letter.String);
        }

        Assert.Equal(text, string.Concat(letters));
    }

    [Fact]
    public async Task Null_and_booleans()
    {
        using var result = await EchoAsync(to => to.BeginList().Null().Value(true).Value(false).Value((string?)null).EndList());
        var list = result.Single();
        Assert.Equal((4, true, true, false, null), (list.Count, list[0].IsNull, list[1].Boolean, list[2].Boolean, list[3].StringOrNull));
    }

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task Dates(string text)
    {
        var value = DateOnly.Parse(text);
        using var result = await EchoAsync(to => to.Value(value));
        Assert.Equal(value, result.Single().Date);
    }

    [Theory]
    [InlineData("2025-03-06T00:00:00Z")]
    [InlineData("1969-12-31T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("2025-03-06T12:30:00+05:30")]
    [InlineData("2025-03-06T12:30:15.1234567-11:00")]
    public async Task Times_with_an_offset(string text)
    {
        var value = DateTimeOffset.Parse(text);
        using var result = await EchoAsync(to => to.Value(value));
        Assert.Equal((value, value.Offset), (result.Single().DateTime, result.Single().DateTime.Offset));
    }

    [Fact]
    public async Task Lists_of_maps()
    {
        using var result = await EchoAsync(to => to
            .BeginList()
            .BeginMap().Add("id", "a").Add("count", 1).AddNull("none").Add("names", ["x", "y"]).EndMap()
            .BeginMap().EndMap()
            .BeginList().EndList()
            .EndList());
        var list = result.Single();
        Assert.Equal(3, list.Count);
        Assert.Equal(("a", 1, true), (list[0]["id"u8].String, list[0]["count"u8].Integer, list[0]["none"u8].IsNull));
        Assert.Equal("y", list[0]["names"u8][1].String);
        Assert.False(list[1].TryGet("id"u8, out _));
        Assert.Equal((0, 0), (list[1].Count, list[2].Count));
    }

    [Fact]
    public async Task A_list_is_walked_more_than_once()
    {
        using var result = await EchoAsync(to => to.BeginList().BeginList().Value(1).Value(2).EndList().Value("last").EndList());
        for (var time = 0; time < 2; time++)
        {
            var kinds = new List<CypherKind>();
            foreach (var element in result.Single())
            {
                kinds.Add(element.Kind);
            }

            Assert.Equal([CypherKind.List, CypherKind.Text], kinds);
        }
    }

    [Fact]
    public async Task The_members_of_a_map_are_walked_with_their_names()
    {
        using var result = await EchoAsync(to => to.BeginMap().Name("na\"me").Value(1).Add("deep", ["a"]).EndMap());
        var names = new List<string>();
        for (var members = result.Single().Members; members.MoveNext();)
        {
            names.Add($"{Encoding.UTF8.GetString(members.Name)} {members.Value.Kind}");
        }

        Assert.Equal(["deep List", "na\"me Integer"], names.Order());
    }

    [Fact]
    public async Task Other_scalars_keep_their_text()
    {
        using var result = await fixture.Connection.ReadAsync(new("RETURN duration('P1D')"), TestContext.Current.CancellationToken);
        Assert.Equal(CypherKind.Other, result.Single().Kind);
    }

    [Fact]
    public async Task The_wrong_kind_is_said()
    {
        using var result = await EchoAsync(to => to.Value(1));
        Assert.Equal(
            "The answer has a Integer where a Text was expected.",
            Assert.Throws<CypherException>(() => result.Single().String).Message);
    }
}

public sealed class HttpValueTests(HttpFixture fixture) : ValueTests(fixture), IClassFixture<HttpFixture>;

public sealed class BoltValueTests(BoltFixture fixture) : ValueTests(fixture), IClassFixture<BoltFixture>;
