using KnowledgeGraph.Server.CommandLine;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Holds an embedded store's file for one server. Commands work on it beside the server; two servers would each notice the other's writes
/// only a moment later, and what is read after a write has to show it.
/// </summary>
internal static class ServedFile
{
    private const string Suffix = ".serving";

    /// <returns>What lets the file go when it is disposed of; the process's end does, too. Null where the graph isn't in a file.</returns>
    /// <exception cref="CommandException">Another server has it.</exception>
    public static IDisposable? Take(ServerSettings settings)
    {
        if (settings.Neo4j is not null)
        {
            return null;
        }

        try
        {
            return new FileStream(settings.DatabaseFile + Suffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(settings.DatabaseFile + Suffix))
        {
            throw new CommandException(
                $"Another server serves {settings.DatabaseFile}: give this one a folder of its own in KG_DATA, or run several servers over one Neo4j "
                + "(KG_NEO4J). Commands such as kg import work beside a running server.");
        }
    }
}
