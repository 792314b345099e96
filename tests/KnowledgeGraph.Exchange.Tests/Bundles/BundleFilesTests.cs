namespace KnowledgeGraph.Exchange.Tests.Bundles;

/// <summary>Folders that are no bundles.</summary>
public sealed class BundleFilesTests
{
    private const string Files = "a bundle has source.yaml, nodes.yaml, claims.yaml.";

    [Fact]
    public void A_missing_folder_is_told()
    {
        var problem = Assert.Single(BundleReader.Read("no-such-folder", TestFiles.Model).Problems);

        Assert.Equal("no-such-folder: The folder no-such-folder doesn't exist: check the path.", problem.ToString());
    }

    [Fact]
    public void Missing_and_misnamed_files_are_told_together()
    {
        using var parent = new BundleParent();
        var folder = parent.Write("trial", TrialBundle.Source);
        File.Move(Path.Combine(folder, "claims.yaml"), Path.Combine(folder, "claim.yaml"));
        File.Delete(Path.Combine(folder, "nodes.yaml"));
        File.WriteAllText(Path.Combine(folder, "NOTES.md"), "Other files are nobody's business.");

        Assert.Equal(
            [
                $"trial/claim.yaml: Nothing reads this file: {Files} Rename it or move it away.",
                $"trial/claims.yaml: The file is missing: {Files} A file that has nothing to say may be empty.",
                $"trial/nodes.yaml: The file is missing: {Files} A file that has nothing to say may be empty.",
            ],
            BundleReader.Read(folder, TestFiles.Model).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_folder_in_a_file_s_place_is_told()
    {
        using var parent = new BundleParent();
        var folder = parent.Write("trial", TrialBundle.Source);
        File.Delete(Path.Combine(folder, "nodes.yaml"));
        Directory.CreateDirectory(Path.Combine(folder, "nodes.yaml"));

        Assert.Equal(
            ["trial/nodes.yaml: The file can't be read: check that it is a file and that you may read it."],
            BundleReader.Read(folder, TestFiles.Model).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void The_hash_changes_with_each_file_and_with_the_model()
    {
        var files = new BundleFiles("trial", [1], [2], [3]);

        var hashes = new[]
        {
            files.HashFor("v1"),
            files.HashFor("v2"),
            (files with { Source = [] }).HashFor("v1"),
            (files with { Nodes = [2, 3], Claims = [] }).HashFor("v1"),
            (files with { Claims = [4] }).HashFor("v1"),
        };

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(files.HashFor("v1"), (files with { Name = "other" }).HashFor("v1"));
    }
}
