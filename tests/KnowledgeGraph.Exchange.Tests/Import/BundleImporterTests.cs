using KnowledgeGraph.Store.Embedded;

namespace KnowledgeGraph.Exchange.Tests.Import;

/// <summary>Imports into the embedded store, in a file of its own.</summary>
public sealed class BundleImporterTests : IAsyncDisposable
{
    private readonly BundleParent parent = new();
    private readonly string data = Directory.CreateTempSubdirectory("store-").FullName;
    private readonly EmbeddedStore store;
    private readonly BundleImporter importer;

    public BundleImporterTests()
    {
        store = EmbeddedStore.Open(Path.Combine(data, "graph.db"), TestFiles.Model, TimeProvider.System);
        importer = new BundleImporter(store, TestFiles.Model, "tests");
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        parent.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_bundle_is_one_revision_and_the_same_again_is_none()
    {
        WriteTrial();

        var first = await ImportAll();
        var second = await ImportAll();

        Assert.Equal(["trial: 3 nodes, 1 claim, 1 piece of evidence recorded"], Lines(first));
        Assert.Equal(1, first.Bundles[0].Revision);
        Assert.True(first.Succeeded);
        Assert.Equal(["trial: unchanged"], Lines(second));
        Assert.Equal(1, await store.GetRevisionAsync(Token));
    }

    [Fact]
    public async Task Other_bytes_that_say_the_same_are_no_revision_either()
    {
        WriteTrial();
        await ImportAll();
        parent.Write("trial", TrialBundle.Source, "# The same\n" + TrialBundle.Nodes, TrialBundle.Claims);

        var result = await ImportAll();

        Assert.Equal(["trial: 0 nodes, 0 claims, 0 pieces of evidence recorded"], Lines(result));
        Assert.Equal(1, await store.GetRevisionAsync(Token));
        Assert.Equal(["trial: unchanged"], Lines(await ImportAll()));
    }

    [Fact]
    public async Task What_has_changed_is_recorded_anew()
    {
        parent.Write("trial", TrialBundle.Source, TrialBundle.Nodes, TrialBundle.Claims.Replace("- holder", "- key: a\n    holder"));
        await ImportAll();
        parent.Write(
            "trial",
            TrialBundle.Source,
            TrialBundle.Nodes.Replace("name: France", "name: French Republic"),
            TrialBundle.Claims.Replace("- holder", "- key: a\n    confidence: 0.5\n    holder"));

        var result = await ImportAll();

        Assert.Equal(["trial: 1 node, 1 claim, 1 piece of evidence recorded, 1 claim retracted"], Lines(result));
        Assert.Equal(2, await store.GetRevisionAsync(Token));
    }

    [Fact]
    public async Task Bundles_come_behind_what_they_require()
    {
        parent.Write("a-later", "bundle: a-later\ntitle: x\nrequires: [b-middle]\n", claims: TrialBundle.Claims);
        parent.Write("b-middle", "bundle: b-middle\ntitle: x\nrequires: [trial]\n");
        WriteTrial();

        var result = await ImportAll();

        Assert.Equal(["trial", "b-middle", "a-later"], result.Bundles.Select(bundle => bundle.Name));
        Assert.Equal([], result.Problems);
    }

    [Fact]
    public async Task A_circle_of_requirements_is_told_at_each_of_its_bundles()
    {
        parent.Write("a", "bundle: a\ntitle: x\nrequires: [b]\n");
        parent.Write("b", "bundle: b\ntitle: x\nrequires:\n  - c\n");
        parent.Write("c", "bundle: c\ntitle: x\nrequires: [a]\n");
        parent.Write("d", "bundle: d\ntitle: x\nrequires: [a]\n");
        WriteTrial();

        var result = await ImportAll();

        Assert.Equal(
            [
                "a/source.yaml:3:12: requires: Bundles require each other in a circle (a → b → c → a): take one of these requirements away.",
                "b/source.yaml:4:5: requires: Bundles require each other in a circle (b → c → a → b): take one of these requirements away.",
                "c/source.yaml:3:12: requires: Bundles require each other in a circle (c → a → b → c): take one of these requirements away.",
                "d/source.yaml:3:12: requires: The bundle a was refused: put it right first.",
            ],
            Problems(result).Order());
        Assert.Equal(["trial"], result.Bundles.Where(bundle => bundle.State == BundleState.Imported).Select(bundle => bundle.Name));
    }

    [Fact]
    public async Task A_required_bundle_may_be_in_the_store_already()
    {
        WriteTrial();
        await ImportAll();
        var folder = parent.Write("later", "bundle: later\ntitle: x\nrequires: [trial, lost]\n");

        var result = await importer.ImportAsync([folder], Token);

        Assert.Equal(
            ["later/source.yaml:3:19: requires: The bundle lost is neither in the store nor among those to import: import it too, or correct the name."],
            Problems(result));
        Assert.Equal(["later: refused, 1 problem"], Lines(result));
    }

    [Fact]
    public async Task Dangling_references_are_told_together_with_all_else_and_nothing_is_stored()
    {
        parent.Write("trial", TrialBundle.Source, TrialBundle.Nodes, """
            Stance:
              - holder: country/fran
                topic: topic/elsewhere
                position: SUPPORTS
                voicedBy: leader/nobody
                evidence:
                  - { source: source/papr, speaker: country/fra, sha256: x }
              - holder: fra
                topic: topic/truce
                position: SUPPORTS
                evidence: [{ source: source/paper }]
            """);

        var result = await ImportAll();

        Assert.Equal(
            [
                "trial/claims.yaml:2:13: Stance[0].holder: There is no node country/fran in this bundle, in those it requires or in the store: did you mean country/fra?",
                "trial/claims.yaml:3:12: Stance[0].topic: There is no node topic/elsewhere in this bundle, in those it requires or in the store: add it to nodes.yaml, or correct the key.",
                "trial/claims.yaml:5:15: Stance[0].voicedBy: There is no node leader/nobody in this bundle, in those it requires or in the store: add it to nodes.yaml, or correct the key.",
                "trial/claims.yaml:7:19: Stance[0].evidence[0].source: There is no node source/papr in this bundle, in those it requires or in the store: did you mean source/paper?",
                "trial/claims.yaml:7:62: Stance[0].evidence[0].sha256: There is a hash but no locator: say which passage it is of.",
                "trial/claims.yaml:8:13: Stance[1].holder: “fra” is not a key: write leader/some-name or the like, in lower-case letters, digits, hyphens, dots and underscores, at most 200.",
            ],
            Problems(result));
        Assert.Equal(0, await store.GetRevisionAsync(Token));
        Assert.Empty(await store.FindNodesAsync(["country/fra"], Token));
    }

    [Fact]
    public async Task Nodes_of_a_refused_bundle_are_not_told_as_missing()
    {
        parent.Write("later", "bundle: later\ntitle: x\nrequires: [trial]\n", claims: TrialBundle.Claims);
        parent.Write("trial", TrialBundle.Source, TrialBundle.Nodes + "Elephant: []\n", TrialBundle.Claims);

        var result = await ImportAll();

        Assert.Equal(
            [
                "trial/nodes.yaml:8:1: Elephant: “Elephant” is not a kind of node: write one of Leader, Voice, Country, Institution, Coalition, Event, Topic, Source.",
                "later/source.yaml:3:12: requires: The bundle trial was refused: put it right first.",
            ],
            Problems(result));
        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task What_only_the_store_can_see_is_told_with_its_place_too()
    {
        WriteTrial();
        await ImportAll();
        parent.Write("later", "bundle: later\ntitle: x\n", "Country:\n  - key: country/french-republic\n    name: France\n    isoAlpha3: FRA\n");

        var result = await ImportAll();

        Assert.Equal(
            ["later/nodes.yaml:4:16: Country[0].isoAlpha3: “FRA” is the isoAlpha3 of country/fra already: no two nodes of kind Country may share it."],
            Problems(result));
        Assert.Equal(1, await store.GetRevisionAsync(Token));
    }

    [Fact]
    public async Task Two_folders_of_one_name_are_told()
    {
        using var elsewhere = new BundleParent();
        WriteTrial();
        var second = elsewhere.Write("trial", TrialBundle.Source);

        var result = await importer.ImportAsync([Path.Combine(parent.Folder, "trial"), second], Token);

        Assert.Equal(["trial: Two of the folders have this name: a bundle's name is that of its folder, so rename one."], Problems(result));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_holds_no_bundles() =>
        Assert.Empty((await importer.ImportAllAsync(Path.Combine(parent.Folder, "nowhere"), Token)).Bundles);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Lines(ImportResult result) => result.Bundles.Select(bundle => bundle.ToString());

    private static IEnumerable<string> Problems(ImportResult result) => result.Problems.Select(problem => problem.ToString());

    private void WriteTrial() => parent.Write("trial", TrialBundle.Source, TrialBundle.Nodes, TrialBundle.Claims);

    private Task<ImportResult> ImportAll() => importer.ImportAllAsync(parent.Folder, Token);
}
