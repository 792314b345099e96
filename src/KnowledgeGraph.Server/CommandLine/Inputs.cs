using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>What several commands take.</summary>
internal static class Inputs
{
    public static ServerSettings Settings() =>
        ServerSettings.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());

    /// <summary>The settings of a command that uses the store (<see cref="StoreOptions"/>).</summary>
    public static ServerSettings Settings(ParseResult result) => ServerSettings.From(
        new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(StoreOptions.Given(result)).Build());

    public static GraphModel LoadModel(ServerSettings settings) =>
        File.Exists(settings.ModelFile)
            ? ModelLoader.Load(Shown(settings.ModelFile), File.ReadAllText(settings.ModelFile))
            : throw new CommandException($"There is no model file {settings.ModelFile}: set KG_MODEL to one.");

    public static Argument<FileInfo> ExistingFile(string name, string description) =>
        new Argument<FileInfo>(name) { Description = description }.AcceptExistingOnly();

    /// <summary>Reads the address of a server.</summary>
    public static Uri? HttpAddress(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens.Single().Value, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
        {
            return address;
        }

        given.AddError($"“{given.Tokens.Single().Value}” is no address of a server: give one such as http://localhost:5000.");
        return null;
    }

    /// <summary>A path as a person would write it from here.</summary>
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
