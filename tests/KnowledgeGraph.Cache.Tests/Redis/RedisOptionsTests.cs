namespace KnowledgeGraph.Cache.Tests.Redis;

public sealed class RedisOptionsTests
{
    [Theory]
    [InlineData("cache", "Unspecified/cache:0", null, 0, false)]
    [InlineData("cache:7000", "Unspecified/cache:7000", null, 0, false)]
    [InlineData("redis://cache", "Unspecified/cache:6379", null, 0, false)]
    [InlineData("redis://:p%40ss@cache:7000/3", "Unspecified/cache:7000", "p@ss", 3, false)]
    [InlineData("rediss://default:secret@cache:7000", "Unspecified/cache:7000", "secret", 0, true)]
    public void Reads_an_address(string address, string endPoint, string? password, int database, bool isEncrypted)
    {
        var configuration = RedisOptions.Parse(address).Configuration;

        Assert.Equal([endPoint], configuration.EndPoints.Select(each => each.ToString()));
        Assert.Equal(
            (password, database, isEncrypted, false),
            (configuration.Password, configuration.DefaultDatabase ?? 0, configuration.Ssl, configuration.AbortOnConnectFail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://cache")]
    [InlineData("redis://")]
    [InlineData("redis://cache/none")]
    [InlineData("cache,password=secret")]
    public void Refuses_others_and_repeats_no_secret(string address) => Assert.Equal(
        "Give host:port, or redis://:password@host:port/database (rediss:// for TLS).",
        Assert.Throws<FormatException>(() => RedisOptions.Parse(address)).Message);
}
