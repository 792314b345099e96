using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// A real `redis-server` of a test's own: started, killed, stopped and started again (empty) as the test needs it. It keeps nothing.
/// </summary>
public sealed class RedisServer : IDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("kg-redis-").FullName;
    private readonly int port = FreePort();
    private readonly string[] settings;
    private Process? process;

    private RedisServer(string[] settings) => this.settings = settings;

    /// <summary>As KG_REDIS takes it.</summary>
    public string Address => $"127.0.0.1:{port}";

    /// <summary>One that isn't started; skips the test where there is no redis-server.</summary>
    /// <param name="settings">Further arguments.</param>
    public static RedisServer Create(params string[] settings)
    {
        Assert.SkipUnless(IsThere(), "There is no redis-server on the PATH.");
        return new RedisServer(settings);
    }

    public static async Task<RedisServer> StartAsync(params string[] settings)
    {
        var server = Create(settings);
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it, empty, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo(
            "redis-server",
            ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder, "--loglevel", "warning", "--enable-debug-command", "local", .. settings])
        {
            RedirectStandardOutput = true,
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        var waited = Stopwatch.StartNew();
        while (await TryAsync("PING") != "+PONG")
        {
            Assert.True(waited.Elapsed < Patience && !process.HasExited, "redis-server didn't start.");
            await Task.Delay(20);
        }
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process = null;
    }

    /// <summary>Stops it where it stands: connections stay open and nothing is answered.</summary>
    public void Pause() => Signal(Stop);

    public void Resume() => Signal(Continue);

    /// <summary>The first line of a command's answer.</summary>
    public async Task<string> RunAsync(string command) => await TryAsync(command) ?? throw new InvalidOperationException("Redis is away.");

    public void Dispose()
    {
        Kill();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string?> TryAsync(string command)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var line = await reader.ReadLineAsync();
            return line is ['$', ..] and not "$-1" ? await reader.ReadLineAsync() : line;
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return null;
        }
    }

    private void Signal(int signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process!.Id}"]);
        kill.WaitForExit();
    }

    private static bool IsThere()
    {
        try
        {
            using var asked = Process.Start(new ProcessStartInfo("redis-server", ["--version"]) { RedirectStandardOutput = true })!;
            asked.StandardOutput.ReadToEnd();
            asked.WaitForExit();
            return asked.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
