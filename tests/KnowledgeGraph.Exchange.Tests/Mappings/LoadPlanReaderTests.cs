using KnowledgeGraph.Exchange.Tests.Loading;

namespace KnowledgeGraph.Exchange.Tests.Mappings;

/// <summary>What is told of mappings that are wrong.</summary>
public sealed class LoadPlanReaderTests
{
    [Theory]
    [InlineData("\"{name}\"", "\"{nmae}\"", "mapping.yaml:18:17: tables[0].nodes.Country[0].name: countries.csv has no column “nmae”: did you mean name?")]
    [InlineData("country/{code:lower}\n          name", "country/{code\n          name", "mapping.yaml:17:16: tables[0].nodes.Country[0].key: “country/{code” has a brace without its partner: write {column}.")]
    [InlineData("          name: \"{name}\"\n", "", "mapping.yaml:17:11: tables[0].nodes.Country[0].name: The name is missing: write where it comes from, a value of type String.")]
    [InlineData("isoAlpha3", "isoAlpha4", "mapping.yaml:19:11: tables[0].nodes.Country[0].isoAlpha4: “isoAlpha4” is not known to Country: did you mean isoAlpha2?")]
    [InlineData("each: names", "each: name", "mapping.yaml:20:29: tables[0].nodes.Country[0].aliases[0].each: “name” is none of the lookups: did you mean names?")]
    [InlineData("value: \"{alias}\"", "value: \"{name}\"", "mapping.yaml:20:58: tables[0].nodes.Country[0].aliases[0].value: names.csv has no column “name”: it has code, alias.")]
    [InlineData("split: ;,", "spilt: ;,", "mapping.yaml:27:36: tables[1].nodes.Topic[0].tags.spilt: “spilt” is not known to a value: did you mean split?")]
    [InlineData("file: votes.csv", "file: vote.csv", "mapping.yaml:28:11: tables[2].file: vote.csv: The file isn't in the folder to import: check the folder, and the file's name in the mapping.")]
    [InlineData("file: votes.csv", "file: ../votes.csv", "mapping.yaml:28:11: tables[2].file: “../votes.csv” leads out of the folder to import: give that folder's parent, or move the file into it.")]
    [InlineData("file: votes.csv", "file: votes.csv\n    where: { vot: yes }", "mapping.yaml:29:19: tables[2].where.vot: votes.csv has no column “vot”: did you mean vote?")]
    [InlineData("file: votes.csv", "file: votes.csv\n    whenPresent: merge", "mapping.yaml:29:18: tables[2].whenPresent: “merge” is not known: write complete, keep or replace.")]
    [InlineData("Stance:", "Stanze:", "mapping.yaml:30:7: tables[2].claims.Stanze: “Stanze” is not a kind of claim: did you mean Stance?")]
    [InlineData("bundle: trial", "bundle: Trial run", "mapping.yaml:1:9: bundle: “Trial run” can't name a bundle: use lower-case letters, digits, “.”, “-” and “_”, with a letter or digit first.")]
    [InlineData("title: A trial\n", "", "mapping.yaml:1:1: title: title is missing: write in a few words what is loaded.")]
    public async Task Is_told_with_its_place(string text, string replacement, string problem)
    {
        Assert.Contains(text, TrialTables.Mapping, StringComparison.Ordinal);
        await using var tables = new TrialTables(mapping: TrialTables.Mapping.Replace(text, replacement, StringComparison.Ordinal));
        Assert.Equal([problem], await tables.RefusedAsync());
    }

    [Fact]
    public async Task A_claim_needs_its_ends_and_evidence()
    {
        var mapping = TrialTables.Mapping[..TrialTables.Mapping.IndexOf("- holder", StringComparison.Ordinal)] + "- position: SUPPORTS\n";
        await using var tables = new TrialTables(mapping: mapping);
        Assert.Equal(
            [
                "mapping.yaml:31:11: tables[2].claims.Stance[0].holder: holder is missing: write the key of a node.",
                "mapping.yaml:31:11: tables[2].claims.Stance[0].topic: topic is missing: write the key of a node.",
                "mapping.yaml:31:11: tables[2].claims.Stance[0].evidence: The claim has no evidence: add at least one piece with its source.",
            ],
            await tables.RefusedAsync());
    }

    [Fact]
    public async Task A_table_without_a_header_or_with_two_columns_of_one_name()
    {
        await using var tables = new TrialTables(countries: string.Empty, names: "code,code\n");
        Assert.Equal(
            [
                "mapping.yaml:14:11: tables[0].file: countries.csv: The file is empty: its first row has to name the columns.",
                "names.csv:1:1: Two columns are named “code”: rename one.",
            ],
            await tables.RefusedAsync());
    }
}
