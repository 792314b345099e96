using KnowledgeGraph.Server.Tests.Webhooks;

namespace KnowledgeGraph.Server.Tests.CommandLine;

public sealed class HooksCommandTests
{
    [Fact]
    public async Task Hooks_are_added_listed_and_removed()
    {
        using var kg = new KgProcess();
        var (code, secret, notice) = await kg.RunAsync("hooks", "add", "https://example.org/hook", "--kind", "Stance", "--kind", "Country");
        Assert.Equal(0, code);
        Assert.Matches("^whsec_[0-9a-f]{64}\n$", secret);
        Assert.Matches("^added [0-9a-f]{16}; this is the only time that its secret is shown:\n$", notice);
        var id = notice.Substring(6, 16);

        Assert.Equal((0, $"{id}  revision 0  Stance Country  https://example.org/hook\n", ""), await kg.RunAsync("hooks", "list"));
        Assert.Equal((0, $"removed {id}\n", ""), await kg.RunAsync("hooks", "remove", id));
        Assert.Equal((0, "", ""), await kg.RunAsync("hooks", "list"));
        Assert.Equal((1, "", $"There is no webhook {id}: kg hooks list shows them.\n"), await kg.RunAsync("hooks", "remove", id));
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("example.org/hook")]
    [InlineData("https://a:b@example.org")]
    [InlineData("https://example.org/#x")]
    public async Task An_address_has_to_be_one(string url)
    {
        using var kg = new KgProcess();

        Assert.Equal(
            (1, "", "A webhook's address begins with https:// and holds neither a password nor a fragment.\n"),
            await kg.RunAsync("hooks", "add", url, "--since", "0"));
    }

    [Fact]
    public async Task A_kind_has_to_be_one()
    {
        using var kg = new KgProcess();
        var (code, _, error) = await kg.RunAsync("hooks", "add", "https://example.org", "--since", "0", "--kind", "Film");

        Assert.Equal(1, code);
        Assert.StartsWith("The model has no kind “Film”: give Leader, Voice, Country,", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_begins_at_a_revision_that_there_is()
    {
        using var kg = new KgProcess();

        Assert.Equal(
            (1, "", "“since” is 1, and the newest revision is 0: give one that there is, or leave it out.\n"),
            await kg.RunAsync("hooks", "add", "https://example.org", "--since", "1"));
    }

    /// <summary>A server is killed while a receiver keeps it waiting; the next one delivers what was written, none of it missing.</summary>
    [Fact]
    public async Task A_killed_server_leaves_nothing_untold()
    {
        await using var receiver = await Receiver.StartAsync(
            (count, http) => count == 1 ? Task.Delay(-1, http.RequestAborted) : Task.CompletedTask);
        using var kg = new KgProcess();
        kg.Environment["KG_HOOKS_ALLOW"] = "127.0.0.1";
        kg.Environment["KG_HOOKS_LEASE_SECONDS"] = "2";
        Assert.Equal(0, (await kg.RunAsync("hooks", "add", receiver.Url, "--since", "0")).Code);
        using (var first = kg.Start("--urls", "http://127.0.0.1:0"))
        {
            await receiver.UntilAsync(received => received.Count == 2, seconds: 60);
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var second = kg.Start("--urls", "http://127.0.0.1:0");
        try
        {
            await receiver.UntilAsync(received => received.Count == 3, seconds: 60);
            Assert.Equal([1, 2, 2], receiver.Revisions);
        }
        finally
        {
            second.Kill();
            await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
