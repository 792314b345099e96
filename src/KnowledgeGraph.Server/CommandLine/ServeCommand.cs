using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>`kg` without a command: loads the seed and serves.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (args.FirstOrDefault() is { } first && !first.StartsWith('-'))
        {
            throw new CommandException($"There is no command \"{first}\": run kg --help for a list of them.");
        }

        await using var app = await ServerApp.BuildAsync(args, cancellationToken);
        using var file = ServedFile.Take(app.Services.GetRequiredService<ServerSettings>());
        var arrival = app.Services.GetRequiredService<ServedGraph>().Arrival;
        await app.RunAsync(cancellationToken);
        if (arrival.Arrived.IsFaulted)
        {
            // What would have ended a start ends the process later, too, and is printed in the same place.
            await arrival.Arrived;
        }

        return 0;
    }
}
