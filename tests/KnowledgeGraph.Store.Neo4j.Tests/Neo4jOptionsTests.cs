namespace KnowledgeGraph.Store.Neo4j.Tests;

public sealed class Neo4jOptionsTests
{
    [Fact]
    public void The_database_is_that_of_Community_unless_said() =>
        Assert.Equal("neo4j", new Neo4jOptions(new Uri("http://localhost:7474")).Database);

    [Theory]
    [InlineData("http://localhost:7474", "http://localhost:7474/", "neo4j", null)]
    [InlineData("http://localhost:7474/", "http://localhost:7474/", "neo4j", null)]
    [InlineData("https://ada:se%2Fcr%40et@graph.example/actors", "https://graph.example/", "actors", "ada se/cr@et")]
    [InlineData("http://ada@10.0.0.1:7475", "http://10.0.0.1:7475/", "neo4j", "ada ")]
    [InlineData("bolt://neo4j:secret@localhost:7687", "bolt://localhost:7687/", "neo4j", "neo4j secret")]
    [InlineData("bolt+s://graph.example/actors", "bolt+s://graph.example/", "actors", null)]
    [InlineData("bolt+ssc://[::1]:7688", "bolt+ssc://[::1]:7688/", "neo4j", null)]
    public void An_address_is_read(string url, string address, string database, string? credentials)
    {
        var options = Neo4jOptions.Parse(url);
        Assert.Equal((address, database), (options.Address.ToString(), options.Database));
        Assert.Equal(credentials, options.Credentials is BasicCredentials basic ? $"{basic.User} {basic.Password}" : null);
    }

    [Theory]
    [InlineData("localhost:7474")]
    [InlineData("neo4j+s://neo4j:secret@localhost:7687")]
    [InlineData("http://neo4j:secret@localhost/a/b")]
    [InlineData("http://neo4j:secret@localhost?database=a")]
    public void Another_address_is_refused_without_showing_the_password(string url) => Assert.Equal(
        "The address of a Neo4j is given as bolt://user:password@host:7687 or http://user:password@host:7474 (encrypted: bolt+s, https), "
        + "with /database behind it where it isn't “neo4j”.",
        Assert.Throws<FormatException>(() => Neo4jOptions.Parse(url)).Message);

    [Fact]
    public void Printing_shows_no_secret()
    {
        Assert.DoesNotContain("secret", Neo4jOptions.Parse("http://neo4j:secret@localhost:7474").ToString());
        Assert.DoesNotContain("secret", new BearerCredentials("secret").ToString());
    }
}
