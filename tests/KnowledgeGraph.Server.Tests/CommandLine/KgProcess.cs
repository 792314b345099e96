using System.Diagnostics;

namespace KnowledgeGraph.Server.Tests.CommandLine;

/// <summary>Runs the program as a process of its own, in a folder of its own.</summary>
internal sealed class KgProcess : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("kg-command-").FullName;

    /// <summary>The embedded store, whatever Neo4j there is for other tests, unless a test says otherwise.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["KG_STORE"] = "embedded" };

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts it with its output redirected.</summary>
    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kg.dll"), .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
