using System.Diagnostics;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Ledger;

/// <summary>A process that writes bundle after bundle; on its own it is an ordinary test of a few writes.</summary>
public sealed class BundleWriting
{
    public const string FileVariable = "KG_TEST_CRASH_FILE";
    public const int ClaimsPerBundle = 50;

    [Fact]
    public async Task Bundle_after_bundle_is_one_revision_each()
    {
        using var file = new StoreFile();
        var path = Environment.GetEnvironmentVariable(FileVariable);
        await using var store = EmbeddedStore.Open(path ?? file.Path, Records.Model, TimeProvider.System);

        var last = path is null ? 5 : int.MaxValue;
        for (var number = 1; number <= last; number++)
        {
            var result = await store.Write(Bundle(number));
            Assert.Equal((number, ClaimsPerBundle), (result.Revision, result.ClaimsRecorded));
            if (path is not null)
            {
                await File.WriteAllTextAsync(path + ".done", $"{number}", TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>The write of that number, with an idempotency key of its own.</summary>
    internal static GraphWrite Bundle(int number) => Write(
        [
            Node($"topic/t{number}", $"Topic {number}"),
            .. Enumerable.Range(0, ClaimsPerBundle).Select(i => Node($"country/c{i}", $"Country {i} as of {number}")),
        ],
        Enumerable.Range(0, ClaimsPerBundle).Select(i => Stance($"country/c{i}", $"topic/t{number}", "SUPPORTS", "2025")),
        new BundleStamp("bundle", $"hash {number}")) with
    {
        Idempotency = new IdempotencyStamp($"key {number}", $"input {number}"),
    };
}

public sealed class CrashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(23)]
    public async Task A_writer_that_is_killed_leaves_whole_bundles_only(int delay)
    {
        using var file = new StoreFile();
        using (var writer = Start(file.Path))
        {
            await WaitFor(file.Path + ".done", writer);
            await Task.Delay(delay, TestContext.Current.CancellationToken);
            writer.Kill();
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var acknowledged = int.Parse("0" + await ReadDone(file.Path), System.Globalization.CultureInfo.InvariantCulture);
        await using var store = file.Open();
        var revision = await store.GetRevisionAsync(TestContext.Current.CancellationToken);

        Assert.InRange(revision, Math.Max(acknowledged, 1), int.MaxValue);
        Assert.Equal($"hash {revision}", await store.FindBundleAsync("bundle", TestContext.Current.CancellationToken));
        Assert.Equal(revision * BundleWriting.ClaimsPerBundle, file.Query("SELECT count(*) FROM claim"));
        Assert.Equal(revision * (BundleWriting.ClaimsPerBundle + 1), file.Query("SELECT count(*) FROM node_version"));
        Assert.Equal("ok", file.Query("PRAGMA integrity_check"));
        Assert.Equal(
            $"{{'totalCount':{BundleWriting.ClaimsPerBundle}}}",
            await new Api(store, file.Clock).Root($"search(text: \"as of {revision}\", kinds: [COUNTRY]) {{ totalCount }}"));

        // The client that never heard of its last write sends it again: it is there or it isn't, and is written once.
        var again = await store.Write(BundleWriting.Bundle((int)revision));
        Assert.Equal((true, revision, BundleWriting.ClaimsPerBundle), (again.IsReplayed, again.Revision, again.ClaimsRecorded));
        var next = await store.Write(BundleWriting.Bundle((int)revision + 1));
        Assert.Equal((false, revision + 1, BundleWriting.ClaimsPerBundle), (next.IsReplayed, next.Revision, next.ClaimsRecorded));
    }

    private static Process Start(string path)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(CrashTests).Assembly.Location,
                "--filter-method",
                $"{typeof(BundleWriting).FullName}.{nameof(BundleWriting.Bundle_after_bundle_is_one_revision_each)}",
            },
            Environment = { [BundleWriting.FileVariable] = path },
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private static async Task WaitFor(string path, Process writer)
    {
        for (var i = 0; i < 1200 && !File.Exists(path); i++)
        {
            Assert.False(writer.HasExited, "The writer ended before it had written anything.");
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(path), "The writer wrote nothing within 30 s.");
    }

    private static async Task<string> ReadDone(string path) =>
        await File.ReadAllTextAsync(path + ".done", TestContext.Current.CancellationToken);
}
