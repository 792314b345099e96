using System.Net;

namespace KnowledgeGraph.Server.Transports;

/// <summary>Counts the long connections of each client, by its address, so that one can't take all.</summary>
internal sealed class ClientConnections(TransportSettings settings)
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, int> counts = [];

    /// <summary>How many there are of all clients together.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return counts.Values.Sum();
            }
        }
    }

    /// <summary>A place for one more connection, to be given back at its end, or null when the client has too many.</summary>
    public IDisposable? TryEnter(HttpContext http)
    {
        var client = http.Connection.RemoteIpAddress ?? IPAddress.None;
        lock (gate)
        {
            var count = counts.GetValueOrDefault(client);
            if (count >= settings.MaxConnectionsPerClient)
            {
                return null;
            }

            counts[client] = count + 1;
        }

        return new Place(this, client);
    }

    private void Leave(IPAddress client)
    {
        lock (gate)
        {
            if (--counts[client] == 0)
            {
                counts.Remove(client);
            }
        }
    }

    private sealed class Place(ClientConnections owner, IPAddress client) : IDisposable
    {
        private int isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isLeft, 1) == 0)
            {
                owner.Leave(client);
            }
        }
    }
}
