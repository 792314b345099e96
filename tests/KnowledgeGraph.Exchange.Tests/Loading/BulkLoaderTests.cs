using System.Security.Cryptography;

namespace KnowledgeGraph.Exchange.Tests.Loading;

public sealed class BulkLoaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_is_one_revision()
    {
        await using var tables = new TrialTables();
        var result = await tables.LoadAsync();
        Assert.Equal([], result.Outcome.Problems);
        Assert.Equal("trial: 6 nodes, 3 claims, 3 pieces of evidence recorded", result.Outcome.ToString());
        Assert.Equal((7, 0, 0), (result.RowsRead, result.RowsLeftOut, result.RowsSkipped));
        Assert.Equal(1, await tables.Store.GetRevisionAsync(Cancellation));
        Assert.Equal(
            "{'countries':{'nodes':["
            + "{'key':'country/deu','name':'Germany','isoAlpha3':'DEU','aliases':['Deutschland']},"
            + "{'key':'country/fra','name':'France','isoAlpha3':'FRA','aliases':['Frankreich','Francia']},"
            + "{'key':'country/yug','name':'Yugoslavia','isoAlpha3':null,'aliases':[]}]},"
            + "'topics':{'nodes':["
            + "{'key':'topic/t1','name':'A truce','date':'2025-03-06','tags':['alpha','beta']},"
            + "{'key':'topic/t2','name':'Topic t2','date':null,'tags':[]}]}}",
            await tables.AskAsync("{ countries(order: [{ key: ASC }]) { nodes { key name isoAlpha3 aliases } } topics(order: [{ key: ASC }]) { nodes { key name date tags } } }"));
    }

    [Fact]
    public async Task A_claim_cites_its_row_and_the_row_as_it_stands()
    {
        await using var tables = new TrialTables(votes: "id,code,vote\r\n\"t1\",FRA,yes\r\nt1,DEU,no");
        await tables.LoadedAsync();
        var hash = Convert.ToHexStringLower(SHA256.HashData("\"t1\",FRA,yes"u8));
        Assert.Equal(
            "{'country':{'stances':{'edges':[{'node':{'key':'topic/t1'},'claim':{'position':'SUPPORTS','modality':'ACTUAL','validFrom':'2025-03-06',"
            + $"'evidence':[{{'locator':'row:t1/FRA','sha256':'{hash}','source':{{'key':'source/paper'}}}}]}}}}]}}}}}}",
            await tables.AskAsync(
                "{ country(key: \"country/fra\") { stances { edges { node { key } claim { position modality validFrom evidence { locator sha256 source { key } } } } } } }"));
    }

    [Fact]
    public async Task The_same_again_is_unchanged_and_no_revision()
    {
        await using var tables = new TrialTables();
        await tables.LoadedAsync();
        Assert.Equal("trial: unchanged; revision 1", await tables.LoadedAsync());
        tables.Write("mapping.yaml", TrialTables.Mapping + "# Another comment makes it another mapping.\n");
        Assert.Equal("trial: 0 nodes, 0 claims, 0 pieces of evidence recorded; revision 1", await tables.LoadedAsync());
        Assert.Equal("trial: unchanged; revision 1", await tables.LoadedAsync());
    }

    [Fact]
    public async Task What_changed_is_recorded_and_the_rest_left()
    {
        await using var tables = new TrialTables(
            mapping: TrialTables.Mapping.Replace("- holder:", "- key: \"{id}-{code}\"\n          holder:", StringComparison.Ordinal));
        await tables.LoadedAsync();
        tables.Write("votes.csv", TrialTables.Votes.Replace("DEU,no", "DEU,yes", StringComparison.Ordinal) + "t2,FRA,no\n");
        Assert.Equal("trial: 0 nodes, 2 claims, 2 pieces of evidence recorded, 1 claim retracted; revision 2", await tables.LoadedAsync());
    }

    [Fact]
    public async Task Gzip_is_read_as_well()
    {
        await using var tables = new TrialTables(mapping: TrialTables.Mapping.Replace("votes.csv", "votes.csv.gz", StringComparison.Ordinal));
        tables.WriteBytes("votes.csv.gz", TrialTables.Gzip(TrialTables.Votes));
        Assert.Equal("trial: 6 nodes, 3 claims, 3 pieces of evidence recorded; revision 1", await tables.LoadedAsync());
    }

    [Fact]
    public async Task Rows_that_meet_no_condition_are_left_out()
    {
        const string where = "  - file: votes.csv\n    where: { vote: [yes, no], code: { not: YUG } }\n";
        await using var tables = new TrialTables(
            mapping: TrialTables.Mapping.Replace("  - file: votes.csv\n", where, StringComparison.Ordinal),
            votes: TrialTables.Votes + "t2,FRA,absent\n");
        var result = await tables.LoadAsync();
        Assert.Equal((2, 8, 2), (result.Outcome.ClaimsRecorded, result.RowsRead, result.RowsLeftOut));
    }

    [Fact]
    public async Task A_required_bundle_has_to_be_there()
    {
        await using var tables = new TrialTables(mapping: TrialTables.Mapping.Replace("sources:", "requires: [background]\nsources:", StringComparison.Ordinal));
        Assert.Equal(
            ["mapping.yaml:3:12: requires: The bundle background isn't in the store: import it first, or correct the name."],
            await tables.RefusedAsync());
    }

    [Fact]
    public async Task Progress_goes_up_to_the_whole()
    {
        await using var tables = new TrialTables();
        var steps = new List<LoadProgress>();
        await tables.LoadAsync(progress: new Steps(steps));
        Assert.Equal(["countries.csv 2", "topics.csv 4", "votes.csv 7"], steps.Select(step => $"{step.Table} {step.Rows}"));
        Assert.Equal(steps.OrderBy(step => step.Share), steps);
        Assert.Equal(1, steps[^1].Share);
    }

    [Fact]
    public async Task Batches_and_lookups_over_many_rows_agree()
    {
        const int topics = 300, votes = 9_000;
        await using var tables = new TrialTables(
            topics: "id,day,title,tags\n" + string.Concat(Enumerable.Range(0, topics).Select(i => $"t{i},2025-01-{(i % 28) + 1:00},Topic {i},a\n")),
            countries: "code,name\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"C{i},Country {i}\n")),
            votes: "id,code,vote\n" + string.Concat(Enumerable.Range(0, votes).Select(i => $"t{i % topics},C{i / topics},{(i % 3 == 0 ? "no" : "yes")}\n")));
        Assert.Equal($"trial: 332 nodes, {votes} claims, {votes} pieces of evidence recorded; revision 1", await tables.LoadedAsync());
        Assert.Equal(
            "{'stances':{'totalCount':3000}}", await tables.AskAsync("{ stances(where: { position: { eq: OPPOSES } }) { totalCount } }"));
    }

    private sealed class Steps(List<LoadProgress> steps) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => steps.Add(value);
    }
}
