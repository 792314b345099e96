using System.CommandLine;
using KnowledgeGraph.Exchange;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>
/// `kg import FOLDER…`: imports bundles, or with `--mapping` the tables of a folder, into the store of the settings, beside a running server too.
/// </summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var folders = new Argument<DirectoryInfo[]>("FOLDER")
        {
            Description = "A bundle: a folder with source.yaml, nodes.yaml and claims.yaml. With --mapping: the folder of the tables.",
            Arity = ArgumentArity.OneOrMore,
        }.AcceptExistingOnly();
        var mapping = new Option<FileInfo>("--mapping")
        {
            Description = "A file that says what the rows of the tables in FOLDER become (docs/bulk-load.md).",
        }.AcceptExistingOnly();
        var skipBadRows = new Option<bool>("--skip-bad-rows")
        {
            Description = "Skips and counts rows that are wrong, instead of storing nothing. Only with --mapping.",
        };
        var command = new Command("import", "Imports bundles, or tables by a mapping; each in one revision or not at all.")
        {
            folders, mapping, skipBadRows,
        };
        StoreOptions.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            Inputs.Settings(result), result.GetRequiredValue(folders), result.GetValue(mapping), result.GetValue(skipBadRows), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ServerSettings settings, DirectoryInfo[] folders, FileInfo? mapping, bool skipBadRows, CancellationToken cancellationToken)
    {
        if (mapping is null && skipBadRows)
        {
            throw new CommandException("--skip-bad-rows goes with --mapping only: bundles have no rows.");
        }

        if (mapping is not null && folders.Length > 1)
        {
            throw new CommandException("With --mapping give one folder: the mapping names the files in it.");
        }

        var model = Inputs.LoadModel(settings);
        await using var store = await OpenedStore.OpenAsync(settings, model, TimeProvider.System, cancellationToken);
        if (mapping is not null)
        {
            var request = new LoadRequest(folders[0].FullName, mapping.FullName, skipBadRows);
            return await LoadRun.RunAsync(new BulkLoader(store.Ledger, model, Environment.UserName, TimeProvider.System), request, cancellationToken);
        }

        var importer = new BundleImporter(store.Ledger, model, Environment.UserName);
        var result = await importer.ImportAsync([.. folders.Select(folder => folder.FullName)], cancellationToken);
        foreach (var bundle in result.Bundles)
        {
            Console.WriteLine(bundle);
        }

        return result.Succeeded ? 0 : throw new SeedException([.. result.Problems]);
    }
}
