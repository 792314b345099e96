namespace KnowledgeGraph.Clients.Tests;

/// <summary>The clients, installed from `Node/package-lock.json` once and kept until that file changes.</summary>
internal static class NodePackages
{
    private static readonly Lazy<Task<string?>> Missing = new(InstallAsync);

    /// <summary>Skips the test, and says why, where there is no Node.js or the clients can't be had.</summary>
    public static async Task RequireAsync() => Assert.SkipWhen(await Missing.Value is not null, await Missing.Value ?? string.Empty);

    private static async Task<string?> InstallAsync()
    {
        if (await NodeProcess.RunAsync("node", "--version") is null)
        {
            return "Node.js isn't here to run the clients: install Node.js 20 or later.";
        }

        if (IsInstalled())
        {
            return null;
        }

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        return await NodeProcess.RunAsync(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund") switch
        {
            null => "npm isn't here to install the clients.",
            { ExitCode: 0 } => null,
            var failed => $"`npm ci` could not install the clients: {failed.Errors.Trim()}",
        };
    }

    /// <summary>npm notes what it has installed when it is done, so a newer note than the lock file is a whole installation.</summary>
    private static bool IsInstalled()
    {
        var note = new FileInfo(Path.Combine(Checkout.Scripts, "node_modules", ".package-lock.json"));
        return note.Exists && note.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Checkout.Scripts, "package-lock.json"));
    }
}
