using System.CommandLine;
using KnowledgeGraph.Exchange;
using KnowledgeGraph.Store.Embedded;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>`kg import FOLDER…`: imports bundles into the database of `KG_DATA`, beside a running server too.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var folders = new Argument<DirectoryInfo[]>("FOLDER")
        {
            Description = "A bundle: a folder with source.yaml, nodes.yaml and claims.yaml.",
            Arity = ArgumentArity.OneOrMore,
        }.AcceptExistingOnly();
        var command = new Command("import", "Imports bundles, each in one revision or not at all.") { folders };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetRequiredValue(folders), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo[] folders, CancellationToken cancellationToken)
    {
        var settings = Inputs.Settings();
        var model = Inputs.LoadModel(settings);
        Directory.CreateDirectory(settings.DataFolder);
        await using var store = EmbeddedStore.Open(settings.DatabaseFile, model, TimeProvider.System);
        var importer = new BundleImporter(store, model, Environment.UserName);
        var result = await importer.ImportAsync([.. folders.Select(folder => folder.FullName)], cancellationToken);
        foreach (var bundle in result.Bundles)
        {
            Console.WriteLine(bundle);
        }

        return result.Succeeded ? 0 : throw new SeedException([.. result.Problems]);
    }
}
