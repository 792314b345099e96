using KnowledgeGraph.Exchange;
using Spectre.Console;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>Runs a load and shows how far it is: a bar on a terminal, now and then a line elsewhere.</summary>
internal static class LoadRun
{
    public static async Task<int> RunAsync(BulkLoader loader, LoadRequest request, CancellationToken cancellationToken)
    {
        var result = Console.IsOutputRedirected
            ? await loader.LoadAsync(request, new ProgressLines(Console.Out, TimeProvider.System), cancellationToken)
            : await ShowAsync(loader, request, cancellationToken);
        foreach (var problem in result.Skipped)
        {
            await Console.Error.WriteLineAsync($"skipped: {problem}");
        }

        if (result.RowsSkipped > result.Skipped.Length)
        {
            await Console.Error.WriteLineAsync($"skipped: {result.RowsSkipped - result.Skipped.Length} more");
        }

        Console.WriteLine(result);
        return result.Succeeded ? 0 : throw new SeedException(result.Outcome.Problems);
    }

    private static Task<LoadResult> ShowAsync(BulkLoader loader, LoadRequest request, CancellationToken cancellationToken) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(Path.GetFileName(request.Folder)), maxValue: 1);
                return await loader.LoadAsync(request, new ProgressBar(task), cancellationToken);
            });

    private sealed class ProgressBar(ProgressTask task) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            task.Description = Markup.Escape($"{value.Table}, {value.Rows:N0} rows");
            task.Value = value.Share;
        }
    }
}
