using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Opens connections that notice within half a minute that the other machine is gone.</summary>
internal static class TcpConnection
{
    /// <summary>IPPROTO_TCP and TCP_USER_TIMEOUT, in milliseconds (tcp(7)).</summary>
    private const int TcpLevel = 6;
    private const int TcpUserTimeout = 18;

    public static async ValueTask<NetworkStream> OpenAsync(DnsEndPoint server, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 15);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
            if (OperatingSystem.IsLinux())
            {
                // Keep-alives aren't sent while a request waits to be acknowledged; without this the wait for that takes a quarter of an hour.
                socket.SetRawSocketOption(TcpLevel, TcpUserTimeout, BitConverter.GetBytes(30_000));
            }

            await socket.ConnectAsync(server, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
