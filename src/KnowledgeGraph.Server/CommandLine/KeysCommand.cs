using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>`kg keys add|list|revoke`: the API keys of the graph, beside running servers too.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Makes, lists and revokes API keys.") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "Whose key it is: the author of what is written with it." };
        var role = new Option<CallerRole?>("--role")
        {
            Description = $"What it lets one do: {RoleNames.Listed}. Default: READER.",
            HelpName = "READER|EDITOR|ADMIN",
            CustomParser = ReadRole,
        };
        var expires = new Option<DateTimeOffset?>("--expires")
        {
            Description = "When it ends, as 2027-01-31 or 2027-01-31T12:00:00Z (UTC where it doesn't say). Without it: never.",
            CustomParser = ReadInstant,
        };
        var command = new Command("add", "Makes a key and prints it, this one time.") { name, role, expires };
        StoreOptions.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            Inputs.Settings(result),
            registry => AddAsync(
                registry, result.GetRequiredValue(name), result.GetValue(role) ?? CallerRole.Reader, result.GetValue(expires), cancellationToken)));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the keys: who has them, what they allow, and whether they hold.");
        StoreOptions.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            Inputs.Settings(result), registry => ListAsync(registry, cancellationToken)));
        return command;
    }

    private static Command Revoke()
    {
        var key = new Argument<string>("KEY") { Description = "Its id, or its name when the name has one key." };
        var command = new Command("revoke", "Ends a key, within a second on every server.") { key };
        StoreOptions.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            Inputs.Settings(result),
            async registry => Console.WriteLine(
                $"revoked {KeyTable.Describe(await registry.RevokeAsync(result.GetRequiredValue(key), cancellationToken))}")));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, Func<ApiKeyRegistry, Task> run)
    {
        await using var records = OpenedRecords.Open(settings, TimeProvider.System);
        await run(new ApiKeyRegistry(records.Store, TimeProvider.System));
        return 0;
    }

    /// <summary>The key alone goes to standard output, so that a script can keep it.</summary>
    private static async Task AddAsync(
        ApiKeyRegistry registry, string name, CallerRole role, DateTimeOffset? expires, CancellationToken cancellationToken)
    {
        var (key, text) = await registry.AddAsync(name, role, expires, cancellationToken);
        await Console.Error.WriteLineAsync($"added {KeyTable.Describe(key)}; this is the only time that it is shown:");
        Console.WriteLine(text);
    }

    private static async Task ListAsync(ApiKeyRegistry registry, CancellationToken cancellationToken)
    {
        foreach (var line in KeyTable.Of(await registry.ListAsync(cancellationToken), TimeProvider.System.GetUtcNow()))
        {
            Console.WriteLine(line);
        }
    }

    private static CallerRole? ReadRole(ArgumentResult argument)
    {
        if (RoleNames.Names.TryGetValue(argument.Tokens.Single().Value.ToUpperInvariant(), out var role))
        {
            return role;
        }

        argument.AddError($"There is no role \"{argument.Tokens.Single().Value}\": give {RoleNames.Listed}.");
        return null;
    }

    private static DateTimeOffset? ReadInstant(ArgumentResult argument)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];
        var text = argument.Tokens.Single().Value;
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant;
        }

        argument.AddError($"\"{text}\" is no day or time: give one as 2027-01-31 or 2027-01-31T12:00:00Z.");
        return null;
    }
}
