using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>The npm packages of this project, installed once from its lock file.</summary>
internal static class Packages
{
    private const string Npm = "npm";

    /// <returns>Why the packages can't be had; null when they are there.</returns>
    public static async Task<string?> InstallAsync()
    {
        string locked = Path.Combine(Folders.Project, "package-lock.json");
        string installed = Path.Combine(Folders.Project, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(locked))
        {
            return null;
        }
        try
        {
            return await RunAsync(OperatingSystem.IsWindows() ? $"{Npm}.cmd" : Npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        }
        catch (Win32Exception)
        {
            return "There is no npm here to install the reference implementation with.";
        }
    }

    private static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folders.Project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await Task.WhenAll(output, process.WaitForExitAsync());
        return process.ExitCode == 0 ? null : $"`npm ci` could not install the reference implementation: {errors.Trim()}";
    }
}
