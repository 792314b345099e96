using System.Text;

namespace KnowledgeGraph.Exchange.Tests.Loading;

/// <summary>What is told of tables that are wrong; nothing of them is stored.</summary>
public sealed class BadRowTests
{
    [Theory]
    [InlineData(
        "id,code,vote\nt1,FRA,maybe\n",
        "votes.csv:2:8: Stance.position: “maybe” is not in the map, which has yes, no: correct the row, or add the value to the map.")]
    [InlineData(
        "id,code,vote\nt1,FRA,yes\nt1,XYZ,yes\n",
        "votes.csv:3:1: Stance.holder: There is no node country/xyz in the store or in what is loaded before: add it to the nodes of the mapping, or correct the row.")]
    [InlineData(
        "id,code,vote\nt9,FRA,yes\n",
        "votes.csv:2:1: Stance.validFrom: There is no row “t9” in topics.csv, where it is looked up (days): add it there, or correct this row.")]
    [InlineData(
        "id,code,vote\nt1,,yes\n",
        "votes.csv:2:1: Stance.evidence[0].row: The row has no value to be cited by: correct it, or cite it by other columns.")]
    [InlineData(
        "id,code,vote\nt1,FR A,yes\n",
        "votes.csv:2:4: Stance.holder: “country/fr a” is not a key: write leader/some-name or the like, in lower-case letters, digits, hyphens, dots and underscores, at most 200.")]
    [InlineData(
        "id,code,vote\nt1,FRA\n",
        "votes.csv:2:1: The row has 2 fields and the header 3: put fields that hold the delimiter in quotes, and write every one.")]
    [InlineData(
        "id,code,vote\n\"a\nb\",x,\"y\"z\n",
        "votes.csv:2:1: A quote stands where none may: put the whole field in quotes, and double those that belong to the text.")]
    public async Task A_vote(string votes, string problem)
    {
        await using var tables = new TrialTables(votes: votes);
        Assert.Equal([problem], await tables.RefusedAsync());
    }

    [Theory]
    [InlineData(
        "id,day,title,tags\nt1,6.3.2025,\"A\nB\",a\n",
        "topics.csv:2:4: Topic.date: “6.3.2025” is not a day: write one that exists, such as 2025-03-06.",
        "votes.csv:2:1: Stance.validFrom: “6.3.2025” is not a date: write a year, a month or a day that exists, such as 2025, 2025-03 or 2025-03-06.")]
    [InlineData(
        "id,day,title,tags\nt1,2025-03-06,,a\nt1,2025-03-07,,a\n",
        "topics.csv:3:1: “t1” is here for the second time, first on line 2, and rows are looked up by it: keep one.",
        "topics.csv:3:1: Topic.key: topic/t1 is here for the second time, first at topics.csv:2: keep one of the rows, or leave the other out by a condition.")]
    [InlineData(
        "id,day,title,tags\nt1,2025-03-06,\"two\nlines\",q\n",
        "topics.csv:3:8: Topic.tags: “q” is not in the map, which has a, b, x: correct the row, or add the value to the map.")]
    public async Task A_topic(string topics, params string[] problems)
    {
        await using var tables = new TrialTables(topics: topics, votes: "id,code,vote\nt1,FRA,yes\n");
        Assert.Equal(problems, await tables.RefusedAsync());
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_up_to_a_limit()
    {
        await using var tables = new TrialTables(votes: "id,code,vote\n" + string.Concat(Enumerable.Repeat("t1,FRA,?\n", 5000)));
        Assert.Equal(100, (await tables.RefusedAsync()).Length);
    }

    [Fact]
    public async Task A_country_that_stands_twice_or_shares_a_code()
    {
        await using var twice = new TrialTables(countries: "code,name\nFRA,France\nFRA,Gaul\nDEU,Germany\n");
        Assert.Equal(
            ["countries.csv:3:1: Country.key: country/fra is here for the second time, first at countries.csv:2: keep one of the rows, or leave the other out by a condition."],
            await twice.RefusedAsync());
        await using var shared = new TrialTables(
            mapping: TrialTables.Mapping.Replace("isoAlpha3: \"{code}\"", "isoAlpha3: ABC", StringComparison.Ordinal), countries: "code,name\nFRA,France\nDEU,Germany\n");
        Assert.Equal(
            ["countries.csv:3:1: Country.isoAlpha3: “ABC” is the isoAlpha3 of country/fra already: no two nodes of kind Country may share it."],
            await shared.RefusedAsync());
    }

    [Fact]
    public async Task A_file_in_another_encoding()
    {
        await using var tables = new TrialTables();
        tables.WriteBytes("countries.csv", Encoding.Latin1.GetBytes("code,name\nFRA,France\nCIV,Côte d'Ivoire\n"));
        Assert.Equal(["countries.csv:3:6: The byte 0xF4 is not UTF-8: save the file in UTF-8."], await tables.RefusedAsync());
        Assert.Single(await tables.RefusedAsync(skipBadRows: true));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed()
    {
        await using var tables = new TrialTables(votes: "id,code,vote\nt1,FRA,yes\nt1,\"DEU,no\nt2,YUG,yes\n");
        Assert.Equal(
            ["votes.csv:3:1: A quote in this row is never closed: close it, or double it where it belongs to the text."], await tables.RefusedAsync());
    }

    [Fact]
    public async Task A_gzip_file_that_was_cut_off_or_damaged()
    {
        var votes = "id,code,vote\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"t1,{i * 7919 % 4999},yes\n"));
        var whole = TrialTables.Gzip(votes);
        var damaged = (byte[])whole.Clone();
        damaged[^6] ^= 0x55;
        await using var tables = new TrialTables(mapping: TrialTables.Mapping.Replace("votes.csv", "votes.csv.gz", StringComparison.Ordinal));
        foreach (var bytes in new[] { whole[..(whole.Length / 2)], whole[..^8], damaged })
        {
            tables.WriteBytes("votes.csv.gz", bytes);
            Assert.Equal("votes.csv.gz: The file isn't whole gzip data: fetch it again.", (await tables.RefusedAsync(skipBadRows: true))[^1]);
        }

        tables.WriteBytes("votes.csv.gz", Encoding.UTF8.GetBytes(votes));
        Assert.Equal(
            ["mapping.yaml:28:11: tables[2].file: votes.csv.gz: The file is named .gz but isn't in gzip format: fetch it again, or rename it."],
            await tables.RefusedAsync());
    }

    [Fact]
    public async Task Bad_rows_may_be_skipped_and_are_counted()
    {
        await using var tables = new TrialTables(
            countries: "code,name\nFRA,France\nDEU\n", votes: "id,code,vote\nt1,FRA,yes\nt1,DEU,no\nt2,FRA,maybe\nt2,YUG,yes\n");
        var result = await tables.LoadAsync(skipBadRows: true);
        Assert.Equal((BundleState.Imported, 5, 2, 3), (result.Outcome.State, result.Outcome.NodesRecorded, result.Outcome.ClaimsRecorded, result.RowsSkipped));
        Assert.Equal(
            ["countries.csv:3:1", "votes.csv:4:8", "votes.csv:3:1"], result.Skipped.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_store_refuses_is_not_skipped(bool skipBadRows)
    {
        await using var tables = new TrialTables(
            mapping: TrialTables.Mapping.Replace("- holder:", "- key: \"{id}-{code}\"\n          holder:", StringComparison.Ordinal),
            votes: "id,code,vote\nt1,FRA,yes\nt1,FRA,no\n");
        Assert.Equal(
            ["votes.csv:3:1: Stance: Another claim of this write says the same with other attributes or dates: keep one, or give each a key."],
            await tables.RefusedAsync(skipBadRows));
    }
}
