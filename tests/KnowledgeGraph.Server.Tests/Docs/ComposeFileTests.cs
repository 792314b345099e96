using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Store.Neo4j;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace KnowledgeGraph.Server.Tests.Docs;

/// <summary>`docker-compose.yml` against the settings and addresses that the program has.</summary>
public sealed class ComposeFileTests
{
    private readonly Dictionary<string, object> services = Read();

    [Theory]
    [InlineData("server-1")]
    [InlineData("server-2")]
    public void A_server_is_configured_by_settings_that_it_has(string name)
    {
        var environment = (IDictionary<object, object>)Service(name)["environment"];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(environment.Select(each => KeyValuePair.Create((string)each.Key, (string?)Fill((string)each.Value))))
            .Build();
        var settings = ServerSettings.From(configuration);

        Assert.Equal(
            ["KG_NEO4J", "KG_NEO4J_PASSWORD", "KG_NEO4J_USER", "KG_REDIS", "KG_REDIS_PASSWORD"], environment.Keys.Cast<string>().Order());
        Assert.Equal(new Uri("bolt://neo4j:7687"), settings.Neo4j!.Address);
        Assert.Equal(new BasicCredentials("neo4j", "given-NEO4J_PASSWORD"), settings.Neo4j.Credentials);
        Assert.Equal(["Unspecified/redis:6379"], settings.Redis!.Configuration.EndPoints.Select(place => place.ToString()));
        Assert.Equal("given-REDIS_PASSWORD", settings.Redis.Configuration.Password);
    }

    [Fact]
    public void Servers_listen_where_they_are_asked_whether_they_are_ready()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "src", "KnowledgeGraph.Server", "Dockerfile"));
        Assert.Contains("ASPNETCORE_HTTP_PORTS=8080", dockerfile);
        foreach (var name in new[] { "server-1", "server-2" })
        {
            var check = string.Join(' ', ((IDictionary<object, object>)Service(name)["healthcheck"])["test"] as IEnumerable<object> ?? []);
            Assert.Contains("/dev/tcp/127.0.0.1/8080", check);
            Assert.Contains($"GET {Routes.Ready} HTTP/1.1", check);
            Assert.EndsWith(":8080", ((IEnumerable<object>)Service(name)["ports"]).Cast<string>().Single());
        }
    }

    [Fact]
    public void Nothing_starts_without_passwords_of_its_own() => Assert.All(
        File.ReadLines(Path.Combine(Repository.Root, "docker-compose.yml")).Where(line => line.Contains("${", StringComparison.Ordinal)),
        line => Assert.Contains(":?", line));

    private static Dictionary<string, object> Read()
    {
        using var text = File.OpenText(Path.Combine(Repository.Root, "docker-compose.yml"));
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(text)));
        return ((IDictionary<object, object>)file["services"]).ToDictionary(service => (string)service.Key, service => service.Value);
    }

    private IDictionary<object, object> Service(string name) => (IDictionary<object, object>)services[name];

    /// <summary>As Docker Compose fills in a variable: `${NAME:?what is missing}`.</summary>
    private static string Fill(string value) =>
        value.StartsWith("${", StringComparison.Ordinal) ? $"given-{value[2..value.IndexOf(':', StringComparison.Ordinal)]}" : value;
}
