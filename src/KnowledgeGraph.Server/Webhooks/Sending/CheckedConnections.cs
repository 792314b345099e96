using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>
/// Connects to receivers. A name is resolved here and the connection made to what was checked, so that a name whose answer changes
/// between the check and the connection leads nowhere else.
/// </summary>
internal sealed class CheckedConnections(WebhookSettings settings)
{
    /// <exception cref="WebhookException">The address must not be called; the message says why.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        Check(context.DnsEndPoint.Host, addresses, context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttps);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Check(string host, IPAddress[] addresses, bool isSecure)
    {
        if (addresses.All(address => PublicAddresses.IsIn(address, settings.Allowed)))
        {
            return;
        }

        if (addresses.FirstOrDefault(address => !PublicAddresses.IsPublic(address)) is { } inside)
        {
            throw new WebhookException(
                inside.ToString() == host
                    ? $"{host} is no public address; KG_HOOKS_ALLOW can allow it."
                    : $"{host} is {inside}, which is no public address; KG_HOOKS_ALLOW can allow it.");
        }

        if (!isSecure)
        {
            throw new WebhookException($"{host} is called by https only.");
        }
    }
}
