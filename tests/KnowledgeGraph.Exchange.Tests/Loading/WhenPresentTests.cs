using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange.Tests.Loading;

/// <summary>What becomes of a node that is in the store already.</summary>
public sealed class WhenPresentTests
{
    [Theory]
    [InlineData("complete", "{'name':'République','aliases':['La France','Frankreich','Francia'],'isoAlpha2':'FR','isoAlpha3':'FRA','summary':'Old'}")]
    [InlineData("keep", "{'name':'République','aliases':['La France','Frankreich'],'isoAlpha2':'FR','isoAlpha3':null,'summary':'Old'}")]
    [InlineData("replace", "{'name':'France','aliases':['Frankreich','Francia'],'isoAlpha2':null,'isoAlpha3':'FRA','summary':null}")]
    public async Task A_node_that_is_there(string whenPresent, string expected)
    {
        await using var tables = new TrialTables(mapping: TrialTables.Mapping.Replace(
            "  - file: countries.csv\n", $"  - file: countries.csv\n    whenPresent: {whenPresent}\n", StringComparison.Ordinal));
        await WriteFranceAsync(tables);
        await tables.LoadedAsync();
        Assert.Equal(
            $"{{'country':{expected}}}",
            await tables.AskAsync("{ country(key: \"country/fra\") { name aliases isoAlpha2 isoAlpha3 summary } }"));
    }

    [Fact]
    public async Task Completing_once_more_changes_nothing()
    {
        await using var tables = new TrialTables();
        await WriteFranceAsync(tables);
        Assert.Equal("trial: 6 nodes, 3 claims, 3 pieces of evidence recorded; revision 2", await tables.LoadedAsync());
        tables.Write("mapping.yaml", TrialTables.Mapping + "# changed\n");
        Assert.Equal("trial: 0 nodes, 0 claims, 0 pieces of evidence recorded; revision 2", await tables.LoadedAsync());
    }

    [Fact]
    public async Task A_bundle_that_takes_values_back_makes_the_load_a_changed_one()
    {
        await using var tables = new TrialTables(mapping: TrialTables.Mapping.Replace("sources:", "requires: [old]\nsources:", StringComparison.Ordinal));
        await WriteFranceAsync(tables, new BundleStamp("old", "1"));
        await tables.LoadedAsync();
        Assert.Equal("trial: unchanged; revision 2", await tables.LoadedAsync());
        await WriteFranceAsync(tables, new BundleStamp("old", "2"));
        Assert.Equal("trial: 1 node, 0 claims, 0 pieces of evidence recorded; revision 4", await tables.LoadedAsync());
    }

    private static async Task WriteFranceAsync(TrialTables tables, BundleStamp? bundle = null)
    {
        var kind = TestFiles.Model.FindKindOfKey("country/fra")!;
        var values = kind.Attributes.Select(attribute => attribute.Name switch
        {
            "name" => "République",
            "aliases" => System.Collections.Immutable.ImmutableArray.Create<object>("La France", "Frankreich"),
            "isoAlpha2" => "FR",
            "summary" => "Old",
            _ => attribute.ValueWhenAbsent,
        });
        var write = new GraphWrite("editor", bundle, [new NodeRecord(kind, "country/fra", [.. values])], []);
        Assert.Empty((await tables.Store.WriteAsync(write, TestContext.Current.CancellationToken)).Problems);
    }
}
