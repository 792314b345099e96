using KnowledgeGraph.Store.Embedded;

namespace KnowledgeGraph.Exchange.Tests.Import;

/// <summary>The bundles that come with the program, imported into the embedded store.</summary>
public sealed class SeedImportTests
{
    [Fact]
    public async Task The_seed_is_imported_once_and_whole()
    {
        var token = TestContext.Current.CancellationToken;
        var data = Directory.CreateTempSubdirectory("store-").FullName;
        try
        {
            await using var store = EmbeddedStore.Open(Path.Combine(data, "graph.db"), TestFiles.Model, TimeProvider.System);
            var importer = new BundleImporter(store, TestFiles.Model, "tests");

            var first = await importer.ImportAllAsync(TestFiles.Seed, token);
            var second = await importer.ImportAllAsync(TestFiles.Seed, token);

            Assert.Equal([], first.Problems.Select(problem => problem.ToString()));
            Assert.Equal(
                [
                    "background: 47 nodes, 35 claims, 35 pieces of evidence recorded",
                    "2025-03-06-emergency-summit: 56 nodes, 362 claims, 442 pieces of evidence recorded",
                ],
                first.Bundles.Select(bundle => bundle.ToString()));
            Assert.Equal(["2025-03-06-emergency-summit: unchanged", "background: unchanged"], second.Bundles.Select(bundle => bundle.ToString()));
            Assert.Equal(2, await store.GetRevisionAsync(token));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
