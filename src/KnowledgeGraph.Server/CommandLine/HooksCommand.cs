using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Webhooks;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>`kg hooks add|list|remove`: who is told of changes, beside running servers too.</summary>
internal static class HooksCommand
{
    public static Command Create() => new("hooks", "Registers, lists and removes webhooks.") { Add(), List(), Remove() };

    private static Command Add()
    {
        var url = new Argument<string>("URL") { Description = "Where changes are sent: https://…" };
        var kinds = new Option<string[]>("--kind")
        {
            Description = "A kind of node or claim, as Country or Stance; several times for several. Without it: all.",
            AllowMultipleArgumentsPerToken = true,
        };
        var since = new Option<long?>("--since")
        {
            Description = "It hears of the revisions after this one, 0 for all. Without it: after the newest.",
        };
        var command = new Command("add", "Registers a webhook and prints its secret, this one time.") { url, kinds, since };
        StoreOptions.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            Inputs.Settings(result),
            (registry, settings) => AddAsync(
                registry, settings, result.GetRequiredValue(url), result.GetValue(kinds) ?? [], result.GetValue(since), cancellationToken)));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the webhooks: what they hear of, and how far they are.");
        StoreOptions.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            Inputs.Settings(result), (registry, _) => ListAsync(registry, cancellationToken)));
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("ID") { Description = "As kg hooks list shows it." };
        var command = new Command("remove", "Removes a webhook.") { id };
        StoreOptions.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            Inputs.Settings(result),
            (registry, _) => RemoveAsync(registry, result.GetRequiredValue(id), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, Func<WebhookRegistry, ServerSettings, Task> run)
    {
        var model = Inputs.LoadModel(settings);
        await using var records = OpenedRecords.Open(settings, TimeProvider.System);
        await run(new WebhookRegistry(records.Store, model, TimeProvider.System), settings);
        return 0;
    }

    /// <summary>The secret alone goes to standard output, so that a script can keep it.</summary>
    private static async Task AddAsync(
        WebhookRegistry registry, ServerSettings settings, string url, string[] kinds, long? since, CancellationToken cancellationToken)
    {
        var start = WebhookRegistry.StartOf(since, await NewestAsync(settings, cancellationToken));
        var webhook = await registry.AddAsync(url, kinds, start, cancellationToken);
        await Console.Error.WriteLineAsync($"added {webhook.Id}; this is the only time that its secret is shown:");
        Console.WriteLine(webhook.Secret);
    }

    private static async Task RemoveAsync(WebhookRegistry registry, string id, CancellationToken cancellationToken)
    {
        if (!await registry.RemoveAsync(id, cancellationToken))
        {
            throw new WebhookException($"There is no webhook {id}: kg hooks list shows them.");
        }

        Console.WriteLine($"removed {id}");
    }

    private static async Task<long> NewestAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var store = await OpenedStore.OpenAsync(settings, Inputs.LoadModel(settings), TimeProvider.System, cancellationToken);
        return await store.Reads.GetRevisionAsync(cancellationToken);
    }

    private static async Task ListAsync(WebhookRegistry registry, CancellationToken cancellationToken)
    {
        foreach (var webhook in await registry.ListAsync(cancellationToken))
        {
            var state = (await registry.FindStateAsync(webhook.Id, cancellationToken))?.State;
            var kinds = webhook.Kinds.IsEmpty ? "everything" : string.Join(' ', webhook.Kinds);
            Console.WriteLine($"{webhook.Id}  revision {state?.Position}  {kinds}  {webhook.Url}");
            if (state is { Failures: > 0 })
            {
                Console.WriteLine($"{string.Empty,16}  failed {state.Failures} times in a row: {state.Reason}");
            }
        }
    }
}
