using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Crash;

/// <summary>The server as a process of its own, on a free port of the loopback interface.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly long started = TimeProvider.System.GetTimestamp();

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public bool IsRunning => !process.HasExited;

    public TimeSpan ProcessorTime => process.TotalProcessorTime;

    /// <param name="environment">The server's settings.</param>
    /// <param name="program">Another build of it than the one beside this program.</param>
    public static ServerProcess Start(IReadOnlyDictionary<string, string> environment, string? program = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Start(environment, program, ["--urls", address.ToString()]);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return new ServerProcess(process, address);
    }

    /// <summary>Runs a command of the program to its end and answers what it printed.</summary>
    public static async Task<string> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var process = Start(environment, program: null, args);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new CrashException($"kg {string.Join(' ', args)} failed with code {process.ExitCode}.");
    }

    /// <summary>Waits until it is ready to answer.</summary>
    /// <returns>How long that took from the start of the process.</returns>
    public async Task<TimeSpan> ReadyAsync()
    {
        using var client = new HttpClient();
        while (!await IsReadyAsync(client))
        {
            if (!IsRunning)
            {
                throw new CrashException($"The server ended at its start, with code {process.ExitCode}.");
            }

            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new CrashException($"The server wasn't ready after {Patience}.");
            }

            await Task.Delay(5);
        }

        return TimeProvider.System.GetElapsedTime(started);
    }

    /// <summary>Waits until it is ready again after its store was away.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> ReadyAgainAsync()
    {
        var from = TimeProvider.System.GetElapsedTime(started);
        using var client = new HttpClient();
        while (!await IsReadyAsync(client))
        {
            await Task.Delay(20);
        }

        return TimeProvider.System.GetElapsedTime(started) - from;
    }

    /// <summary>Ends it at once (`SIGKILL`): nothing of it runs any more.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(Address, "/health/ready"));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Process Start(IReadOnlyDictionary<string, string> environment, string? program, string[] args)
    {
        var start = program is null
            ? new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kg.dll"), .. args])
            : new ProcessStartInfo(program, args);
        start.RedirectStandardOutput = true;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
