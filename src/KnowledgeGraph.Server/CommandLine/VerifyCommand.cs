using System.CommandLine;
using KnowledgeGraph.Exchange;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>`kg verify --source FILE`: checks a bundle's citations against a copy of what they cite.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var copy = new Option<FileInfo>("--source")
        {
            Description = "A copy of the source: the text or table that the bundle cites.",
            Required = true,
        }.AcceptExistingOnly();
        var bundle = new Option<DirectoryInfo>("--bundle")
        {
            Description = "The bundle's folder. Without it: the one in the seed that was made from the file.",
        }.AcceptExistingOnly();
        var key = new Option<string>("--key")
        {
            Description = "The source's key, when the bundle has several.",
        };
        var command = new Command("verify", "Checks each passage's hash and lists the sentences that no claim cites.")
        {
            copy, bundle, key,
        };
        command.SetAction(result => Run(result.GetRequiredValue(copy), result.GetValue(bundle), result.GetValue(key)));
        return command;
    }

    /// <returns>0 when every passage holds and every sentence is cited or has a reason, else 1.</returns>
    private static int Run(FileInfo copy, DirectoryInfo? folder, string? key)
    {
        var settings = Inputs.Settings();
        var model = Inputs.LoadModel(settings);
        var bytes = File.ReadAllBytes(copy.FullName);
        var (bundle, error) = folder is null
            ? SourceVerifier.FindBundle(settings.SeedFolder, model, bytes)
            : Read(folder, model);
        if (bundle is null)
        {
            throw new CommandException(error!);
        }

        var (report, problem) = SourceVerifier.Verify(bundle, model, bytes, key);
        VerificationPrinter.Write(report ?? throw new CommandException(problem!), Console.Out);
        return report.Holds && report.NotCited == 0 ? 0 : 1;
    }

    private static (Bundle? Bundle, string? Error) Read(DirectoryInfo folder, Model.GraphModel model)
    {
        var reading = BundleReader.Read(folder.FullName, model);
        return reading.Bundle is { } bundle ? (bundle, null) : throw new SeedException(reading.Problems);
    }
}
