using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Origins;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Server.Tests.Origins;

/// <summary>Whose pages may use the server.</summary>
public sealed class AllowedOriginsTests
{
    [Theory]
    [InlineData("", null, true)]
    [InlineData("", "http://kg.example:5000", true)]
    [InlineData("", "https://KG.example:5000", true)]
    [InlineData("", "http://kg.example", false)]
    [InlineData("", "http://kg.example:5000.evil.example", false)]
    [InlineData("", "http://evil.example:5000", false)]
    [InlineData("", "null", false)]
    [InlineData("", "file://kg.example:5000", false)]
    [InlineData("", "", false)]
    [InlineData("https://a.example, HTTP://b.example:81", "https://a.example", true)]
    [InlineData("https://a.example, HTTP://b.example:81", "http://b.example:81", true)]
    [InlineData("https://a.example, HTTP://b.example:81", "http://kg.example:5000", true)]
    [InlineData("https://a.example", "http://a.example", false)]
    [InlineData("https://a.example", "https://a.example.evil.example", false)]
    [InlineData("*", "https://anywhere.example", true)]
    [InlineData("*", "null", true)]
    public void A_page_is_known_by_its_origin(string setting, string? origin, bool isAllowed)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("kg.example", 5000);
        if (origin is not null)
        {
            request.Headers.Origin = origin;
        }

        Assert.Equal(isAllowed, AllowedOrigins.From(Configuration(setting)).Allow(request));
    }

    [Fact]
    public void Two_origins_at_once_are_nobody_s()
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("kg.example");
        request.Headers.Origin = new(["http://kg.example", "http://kg.example"]);

        Assert.False(AllowedOrigins.From(Configuration("*")).Allow(request));
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/page")]
    [InlineData("ws://example.org")]
    [InlineData("https://*.example.org")]
    public void What_is_no_origin_is_refused_at_the_start(string text)
    {
        var refused = Assert.Throws<SettingException>(() => AllowedOrigins.From(Configuration("https://a.example " + text)));

        Assert.Equal(
            $"KG_ALLOWED_ORIGINS has \"{text}\"; give origins such as https://example.org or http://localhost:5173, or * for any.",
            refused.Message);
    }

    private static IConfiguration Configuration(string setting) => new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create(AllowedOrigins.Setting, (string?)setting)])
        .Build();
}
