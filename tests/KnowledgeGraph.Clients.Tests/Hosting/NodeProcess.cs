using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.Clients.Tests;

/// <summary>A program that ran to its end in the folder of the scripts.</summary>
internal sealed record NodeProcess(int ExitCode, string Output, string Errors)
{
    /// <returns>What it said; null where there is no such program.</returns>
    public static async Task<NodeProcess?> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        if (process is null)
        {
            return null;
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new NodeProcess(process.ExitCode, await output, errors);
    }

    private static Process? Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Checkout.Scripts,
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
