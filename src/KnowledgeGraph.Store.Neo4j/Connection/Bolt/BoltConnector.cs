using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Opens connections to one server: TCP, TLS where the address asks for it, the protocol's version, and who we are.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/handshake/</remarks>
internal sealed class BoltConnector(Neo4jOptions options, TimeProvider clock)
{
    private const int DefaultPort = 7687;

    /// <summary>A server that is there but busy has this much longer to let us in than the network has to find it.</summary>
    private const int GreetingFactor = 6;

    /// <summary>The magic number, and what we speak: 5.8 and the eight versions before it; three other proposals are left empty.</summary>
    private static readonly byte[] Handshake = [0x60, 0x60, 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly DnsEndPoint server = new(
        options.Address.IdnHost.Trim('[', ']'), options.Address.Port > 0 ? options.Address.Port : DefaultPort);

    private string Place => options.Address.Authority;

    /// <exception cref="CypherException">Nobody answers, somebody else, or somebody who doesn't let us in.</exception>
    public async ValueTask<BoltChannel> OpenAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.ConnectTimeout);
        try
        {
            var tcp = await TcpConnection.OpenAsync(server, timeout.Token);
            timeout.CancelAfter(options.ConnectTimeout * GreetingFactor);
            return await OpenAsync(tcp, timeout.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CypherException(CypherFailure.Unavailable, $"No connection to {Place} in time.", exception) { NotSent = true };
        }
        catch (Exception exception) when (exception is IOException or SocketException or AuthenticationException)
        {
            throw new CypherException(CypherFailure.Unavailable, $"No connection to {Place}: {exception.Message}", exception) { NotSent = true };
        }
        catch (CypherException exception) when (exception is { Failure: CypherFailure.Unavailable, NotSent: false })
        {
            throw new CypherException(exception.Failure, exception.Message, exception) { ServerCode = exception.ServerCode, NotSent = true };
        }
    }

    private async ValueTask<BoltChannel> OpenAsync(NetworkStream tcp, CancellationToken cancellationToken)
    {
        Stream stream = tcp;
        try
        {
            stream = options.Address.Scheme == Neo4jOptions.Bolt ? tcp : await EncryptAsync(tcp, cancellationToken);
            var minor = await AgreeAsync(stream, cancellationToken);
            var channel = new BoltChannel(stream, tcp.Socket, Place) { Opened = clock.GetTimestamp() };
            channel.Request.Hello(minor, options.Credentials);
            (await channel.ExchangeAsync(cancellationToken)).Dispose();
            return channel;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private async ValueTask<Stream> EncryptAsync(NetworkStream tcp, CancellationToken cancellationToken)
    {
        var acceptsAny = options.Address.Scheme == Neo4jOptions.BoltSelfSigned;
        var tls = new SslStream(tcp);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = server.Host,
                RemoteCertificateValidationCallback = acceptsAny ? static (_, _, _, _) => true : null,
            },
            cancellationToken);
        return tls;
    }

    /// <returns>The minor version of 5 that both speak.</returns>
    private async ValueTask<int> AgreeAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Handshake, cancellationToken);
        var agreed = new byte[4];
        await stream.ReadExactlyAsync(agreed, cancellationToken);
        return agreed switch
        {
            [0, 0, <= 8 and var minor, 5] => minor,
            [0, 0, 0, 0] => throw new CypherException(CypherFailure.Malformed, $"{Place} speaks no version of Bolt from 5.0 to 5.8."),
            _ => throw new CypherException(CypherFailure.Malformed, $"{Place} doesn't speak Bolt."),
        };
    }
}
