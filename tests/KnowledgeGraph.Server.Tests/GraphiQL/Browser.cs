using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.GraphiQL;

/// <summary>
/// A headless Chromium, which `browse.mjs` drives by the packages that the build of the page installed. Where one of them is
/// missing, the test is skipped and says which.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string Packages = Path.Combine(Repository.Root, "src", "graphiql");

    private readonly Process process;
    private readonly Task<string> errors;

    private Browser(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public static Browser Open(Uri page)
    {
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "graphiql", "index.html")),
            "This build has no GraphiQL, for which Node.js and its packages are needed.");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Packages, "node_modules", "playwright-core")),
            "npm has not installed playwright-core, by which the browser is driven.");
        var chromium = FindChromium();
        Assert.SkipWhen(chromium is null, "There is no Chromium here to look at the page with.");

        var screenshots = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts")).FullName;
        var script = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Server.Tests", "GraphiQL", "browse.mjs");
        return new Browser(Start(script, page.ToString(), chromium!, Packages, screenshots));
    }

    /// <summary>What the page's answer pane shows next.</summary>
    public async Task<string> ReadAnswerAsync() => JsonSerializer.Deserialize<string>(await ReadLineAsync())!;

    /// <summary>What it shows when that holds a text.</summary>
    /// <param name="screenshot">The file's name.</param>
    /// <param name="example">The example to choose and execute at once; null to wait for what the last one shows.</param>
    public async Task<string> ReadAnswerWithAsync(string text, string screenshot, string? example = null)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { text, screenshot, example }));
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        return await ReadAnswerAsync();
    }

    /// <summary>Closes it.</summary>
    /// <returns>The errors, refusals and foreign requests that there were.</returns>
    public async Task<string[]> CloseAsync()
    {
        process.StandardInput.Close();
        return JsonSerializer.Deserialize<string[]>(await ReadLineAsync())!;
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> ReadLineAsync() =>
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"The browser has ended: {await errors}");

    private static string? FindChromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static Process Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no Node.js here, which drives the browser.");
            throw;
        }
    }
}
