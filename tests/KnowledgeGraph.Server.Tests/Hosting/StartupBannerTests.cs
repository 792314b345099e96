using KnowledgeGraph.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Server.Tests.Hosting;

public sealed class StartupBannerTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Says_what_is_served_and_where()
    {
        var banner = server.App.Services.GetServices<IHostedService>().OfType<StartupBanner>().Single();
        var lines = (await banner.DescribeAsync("http://localhost:5000")).ReplaceLineEndings("\n").Split('\n');

        Assert.Contains("Graph    revision 2", lines);
        Assert.Contains("GraphQL  http://localhost:5000/graphql", lines);
        Assert.Contains("GraphiQL http://localhost:5000/graphiql", lines);
        Assert.Contains("Health   http://localhost:5000/health/ready", lines);
        Assert.Contains(lines, line => line.StartsWith("Nodes    103: Leader ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Claims   397: Office ", StringComparison.Ordinal));
    }
}
