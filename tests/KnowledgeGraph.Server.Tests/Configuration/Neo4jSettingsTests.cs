using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Store.Neo4j;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Server.Tests.Configuration;

public sealed class Neo4jSettingsTests
{
    private static Neo4jOptions? Read(params (string Name, string Value)[] settings) => Neo4jSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(each => each.Name, each => (string?)each.Value)).Build());

    private static string Refusal(params (string Name, string Value)[] settings) =>
        Assert.Throws<SettingException>(() => Read(settings)).Message;

    [Fact]
    public void Without_a_word_of_Neo4j_the_store_is_embedded() => Assert.Null(Read());

    [Fact]
    public void An_address_is_enough() => Assert.Equal(
        new Neo4jOptions(new Uri("http://graph:7474"), "actors") { Credentials = new BasicCredentials("ada", "secret") },
        Read(("KG_NEO4J", "http://ada:secret@graph:7474/actors")));

    [Fact]
    public void The_word_is_enough_for_one_on_this_machine() =>
        Assert.Equal(new Neo4jOptions(new Uri("bolt://localhost:7687")), Read(("KG_STORE", "neo4j")));

    [Fact]
    public void The_word_embedded_wins_over_an_address() =>
        Assert.Null(Read(("KG_STORE", "embedded"), ("KG_NEO4J", "http://graph:7474")));

    [Fact]
    public void Parts_replace_those_of_the_address() => Assert.Equal(
        new Neo4jOptions(new Uri("http://graph:7474"), "other") { Credentials = new BasicCredentials("grace", "hidden") },
        Read(
            ("KG_NEO4J", "http://ada:secret@graph:7474/actors"), ("KG_NEO4J_USER", "grace"), ("KG_NEO4J_PASSWORD", "hidden"),
            ("KG_NEO4J_DATABASE", "other")));

    [Fact]
    public void A_password_alone_is_that_of_the_user_neo4j() => Assert.Equal(
        new BasicCredentials("neo4j", "hidden"), Read(("KG_NEO4J", "http://graph:7474"), ("KG_NEO4J_PASSWORD", "hidden"))!.Credentials);

    [Fact]
    public void Secrets_may_lie_in_files()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "hidden\n");
        Assert.Equal(new BasicCredentials("neo4j", "hidden"), Read(("KG_STORE", "neo4j"), ("KG_NEO4J_PASSWORD_FILE", file))!.Credentials);
        Assert.Equal(new BearerCredentials("hidden"), Read(("KG_STORE", "neo4j"), ("KG_NEO4J_TOKEN_FILE", file))!.Credentials);
        File.Delete(file);
        Assert.Equal(
            $"KG_NEO4J_PASSWORD_FILE names {file}, and there is no such file.",
            Refusal(("KG_STORE", "neo4j"), ("KG_NEO4J_PASSWORD_FILE", file)));
    }

    [Fact]
    public void What_can_t_be_used_is_said()
    {
        Assert.Equal("KG_STORE is \"oracle\"; give embedded or neo4j.", Refusal(("KG_STORE", "oracle")));
        Assert.Equal(
            "KG_NEO4J can't be used. The address of a Neo4j is given as bolt://user:password@host:7687 or http://user:password@host:7474 "
            + "(encrypted: bolt+s, https), with /database behind it where it isn't “neo4j”.",
            Refusal(("KG_NEO4J", "neo4j://neo4j:secret@localhost:7687")));
        Assert.Equal(
            "KG_NEO4J_TOKEN and KG_NEO4J_USER are both given: a server is shown one or the other.",
            Refusal(("KG_STORE", "neo4j"), ("KG_NEO4J_TOKEN", "t"), ("KG_NEO4J_USER", "ada")));
    }
}
