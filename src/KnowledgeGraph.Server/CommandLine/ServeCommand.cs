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
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
