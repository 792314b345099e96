using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>What an operator reads when the database can't be opened.</summary>
public sealed class OpeningTests
{
    private static async Task<Neo4jOpenException> RefusedAsync(Neo4jOptions options) => await Assert.ThrowsAsync<Neo4jOpenException>(
        () => Neo4jStore.OpenAsync(options, FilmRecords.Model, TimeProvider.System, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("http")]
    [InlineData("bolt")]
    [InlineData("bolt+s")]
    public async Task Nobody_there(string scheme)
    {
        var refused = await RefusedAsync(Neo4jOptions.Parse($"{scheme}://neo4j:secret@127.0.0.1:1"));
        Assert.Equal(
            $"No Neo4j answers at {scheme}://127.0.0.1:1: start it, or name another one. (Connection refused)", refused.Message);
        Assert.True(refused.MayPass);
        Assert.DoesNotContain("secret", refused.ToString());
    }

    [Fact]
    public async Task Wrong_password()
    {
        var options = Neo4jOptions.Parse((await Neo4jTestServer.GetAsync()).Url);
        var refused = await RefusedAsync(options with { Credentials = new BasicCredentials("neo4j", "secret") });
        Assert.Equal(
            $"The Neo4j at {Place(options)} refuses user neo4j: check the user and the password, or the token.", refused.Message);
        Assert.False(refused.MayPass);
        Assert.DoesNotContain("secret", refused.ToString());
    }

    [Fact]
    public async Task No_such_database()
    {
        var options = Neo4jOptions.Parse((await Neo4jTestServer.GetAsync()).Url) with { Database = "elsewhere" };
        Assert.Equal(
            $"The Neo4j at {Place(options)} has no database “elsewhere”: create it, or name another one.",
            (await RefusedAsync(options)).Message);
    }

    [Theory]
    [InlineData("http", "HTTP", 7474)]
    [InlineData("bolt", "Bolt", 7687)]
    public async Task Something_else_that_speaks_HTTP(string scheme, string expected, int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener);
        var place = $"{scheme}://{listener.LocalEndpoint}";
        Assert.Equal(
            $"What answers at {place} isn't the {expected} connector of a Neo4j 5.26 or later: give its address, such as {scheme}://localhost:{port}.",
            (await RefusedAsync(new Neo4jOptions(new Uri(place)))).Message);
        await answering;
    }

    [Theory]
    [InlineData("5.26.31", true)]
    [InlineData("5.27-aura", true)]
    [InlineData("2025.10.1", true)]
    [InlineData("5.25.1", false)]
    [InlineData("4.4.12", false)]
    [InlineData("next", false)]
    public void Versions(string version, bool isSupported) => Assert.Equal(isSupported, ServerVersion.IsSupported(version));

    private static string Place(Neo4jOptions options) => options.Address.GetLeftPart(UriPartial.Authority);

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        await client.ReceiveAsync(new byte[8192], TestContext.Current.CancellationToken);
        await client.SendAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"u8.ToArray(), TestContext.Current.CancellationToken);
    }
}
