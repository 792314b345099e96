namespace KnowledgeGraph.Server.Tests.CommandLine;

public sealed class KeysCommandTests
{
    [Fact]
    public async Task Keys_are_added_listed_and_revoked()
    {
        using var kg = new KgProcess();
        var (code, text, notice) = await kg.RunAsync("keys", "add", "Ada Lovelace", "--role", "editor", "--expires", "2999-01-31");
        Assert.Equal(0, code);
        Assert.Matches("^kg_[0-9a-f]{16}_[0-9a-f]{64}\n$", text);
        var id = text.Substring(3, 16);
        Assert.Equal($"added {id} EDITOR Ada Lovelace; this is the only time that it is shown:\n", notice);

        var (_, list, _) = await kg.RunAsync("keys", "list");
        Assert.Matches($"^{id}  EDITOR  [0-9-]{{10}}  until 2999-01-31    Ada Lovelace\n$", list);
        Assert.Equal((0, $"revoked {id} EDITOR Ada Lovelace\n", ""), await kg.RunAsync("keys", "revoke", "Ada Lovelace"));
        (_, list, _) = await kg.RunAsync("keys", "list");
        Assert.Matches($"^{id}  EDITOR  [0-9-]{{10}}  revoked [0-9-]{{10}}  Ada Lovelace\n$", list);
    }

    [Fact]
    public async Task The_help_lists_the_roles_that_can_be_given()
    {
        using var kg = new KgProcess();
        var (code, help, _) = await kg.RunAsync("keys", "add", "--help");

        Assert.Equal(0, code);
        Assert.Matches("--role <READER\\|EDITOR\\|ADMIN> +What it lets one do: READER, EDITOR or ADMIN. Default: READER.\n", help);
    }

    [Fact]
    public async Task A_key_that_ends_within_a_day_is_listed_with_the_time()
    {
        using var kg = new KgProcess();
        await kg.RunAsync("keys", "add", "ada", "--expires", "2999-01-31T12:30:00Z");

        Assert.EndsWith("  until 2999-01-31T12:30Z  ada\n", (await kg.RunAsync("keys", "list")).Item2, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no role \"OWNER\": give READER, EDITOR or ADMIN.", "keys", "add", "ada", "--role", "OWNER")]
    [InlineData("\"soon\" is no day or time: give one as 2027-01-31 or 2027-01-31T12:00:00Z.", "keys", "add", "ada", "--expires", "soon")]
    [InlineData("The key would expire at 2020-01-01 00:00:00Z, which is past: give a later time.", "keys", "add", "ada", "--expires", "2020-01-01")]
    [InlineData("No key that still holds has the id or name “ada”: kg keys list shows them.", "keys", "revoke", "ada")]
    public async Task What_can_t_be_done_is_said(string message, params string[] args)
    {
        using var kg = new KgProcess();
        var (code, _, error) = await kg.RunAsync(args);

        Assert.Equal(1, code);
        Assert.StartsWith(message + "\n", error, StringComparison.Ordinal);
    }
}
