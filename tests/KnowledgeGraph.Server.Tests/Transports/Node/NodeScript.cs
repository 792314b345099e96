using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Tests.Transports.Node;

/// <summary>
/// A script of this folder, run by Node.js with the packages of `package-lock.json`. It says a JSON value per line. Where there
/// is no Node.js, or the packages can't be had, the test is skipped and says so.
/// </summary>
internal sealed class NodeScript : IAsyncDisposable
{
    private static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Server.Tests", "Transports", "Node");

    private static readonly Lazy<Task<string?>> Installation = new(InstallAsync);

    private readonly Process process;
    private readonly Task<string> errors;

    private NodeScript(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<NodeScript> StartAsync(string script, params string[] arguments)
    {
        if (await Installation.Value is { } reason)
        {
            Assert.Skip(reason);
        }

        return new NodeScript(Start("node", [script, .. arguments])!);
    }

    /// <summary>What the script says next.</summary>
    public async Task<JsonNode> ReadAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return line is null
            ? throw new InvalidOperationException($"The script has ended: {await errors}")
            : JsonNode.Parse(line)!;
    }

    /// <summary>Waits until the script has ended well.</summary>
    public async Task EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <returns>Why the packages can't be had, or null.</returns>
    private static async Task<string?> InstallAsync()
    {
        if (Start("node", ["--version"]) is not { } node)
        {
            return "There is no Node.js here, by which the clients of others are run.";
        }

        await node.WaitForExitAsync();
        if (IsInstalled())
        {
            return null;
        }

        if (Start("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) is not { } npm)
        {
            return "There is Node.js but no npm here to install the clients with.";
        }

        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = await npm.StandardError.ReadToEndAsync();
        await output;
        await npm.WaitForExitAsync();
        return npm.ExitCode == 0 ? null : $"npm ci could not install the clients: {errors}";
    }

    /// <summary>Whether npm has installed just what the lock file says, which it notes in a file of its own.</summary>
    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists
            && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static Process? Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
