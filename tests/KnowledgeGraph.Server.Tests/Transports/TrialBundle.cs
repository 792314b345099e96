using KnowledgeGraph.Exchange;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Transports;

/// <summary>A small bundle with one topic, written into a store as `kg import` would.</summary>
internal static class TrialBundle
{
    /// <summary>Imports it beside the running server's own requests.</summary>
    /// <returns>The revision that it became.</returns>
    public static Task<long> ImportTrialAsync(this RunningServer server, string name) =>
        ImportAsync(server.App.Services.GetRequiredService<ServedGraph>(), name);

    public static Task<long> ImportAsync(EmbeddedStore store, string name) => ImportAsync(store, store.Model, name);

    private static Task<long> ImportAsync(ServedGraph graph, string name) => ImportAsync(graph.Ledger, graph.Store.Model, name);

    private static async Task<long> ImportAsync(IGraphLedger ledger, GraphModel model, string name)
    {
        var folder = Directory.CreateTempSubdirectory("kg-trial-");
        try
        {
            var bundle = folder.CreateSubdirectory(name).FullName;
            File.WriteAllText(
                Path.Combine(bundle, "source.yaml"),
                $"bundle: {name}\ntitle: A trial\nsources:\n  - key: source/{name}\n    name: The Paper\n");
            File.WriteAllText(Path.Combine(bundle, "nodes.yaml"), $"Topic:\n  - key: topic/{name}\n    name: Topic {name}\n");
            File.WriteAllText(Path.Combine(bundle, "claims.yaml"), "");
            var result = await new BundleImporter(ledger, model, "trial")
                .ImportAsync([bundle], TestContext.Current.CancellationToken);
            Assert.Equal([], result.Problems);
            return result.Bundles.Single().Revision!.Value;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
