using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>Stands between a connection and the server, and breaks off at the first commit, before or after the server got it.</summary>
internal sealed class LossyProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri server;
    private readonly byte[] commit;
    private readonly bool losesAnswer;
    private int commits;

    /// <param name="commit">What only a commit has in it.</param>
    /// <param name="losesAnswer">Whether the server gets the commit, and only its answer is lost.</param>
    public LossyProxy(Uri server, ReadOnlySpan<byte> commit, bool losesAnswer)
    {
        this.server = server;
        this.commit = commit.ToArray();
        this.losesAnswer = losesAnswer;
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"{server.Scheme}://{listener.LocalEndpoint}");

    /// <summary>How many commits were asked for.</summary>
    public int Commits => commits;

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(server.Host, server.Port);
        var committed = new TaskCompletionSource();
        var isLosing = false;
        _ = AnswerAsync();
        var buffer = new byte[1 << 16];
        while (await near.GetStream().ReadAsync(buffer) is > 0 and var read)
        {
            var isBreak = buffer.AsSpan(0, read).IndexOf(commit) >= 0 && Interlocked.Increment(ref commits) == 1;
            if (isBreak && !losesAnswer)
            {
                return;
            }

            isLosing = isBreak;
            await far.GetStream().WriteAsync(buffer.AsMemory(0, read));
            if (isLosing)
            {
                // The client hears of it only once the server has done it, or its rollback could come first.
                await committed.Task;
                return;
            }
        }

        async Task AnswerAsync()
        {
            var answer = new byte[1 << 16];
            while (await far.GetStream().ReadAsync(answer) is > 0 and var read)
            {
                if (isLosing)
                {
                    committed.SetResult();
                    return;
                }

                await near.GetStream().WriteAsync(answer.AsMemory(0, read));
            }
        }
    }
}
