using System.Net;

namespace KnowledgeGraph.Server.Limits;

/// <summary>
/// Counts what each client, known by its address, has under way, so that one can't take all. Behind a proxy the client's
/// address is known where ASP.NET Core is told so (`ASPNETCORE_FORWARDEDHEADERS_ENABLED=true`). Safe for several threads.
/// </summary>
/// <param name="limit">How many places each client has; 0 for no limit.</param>
internal abstract class ClientPlaces(int limit)
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, int> counts = [];

    public int Limit => limit;

    /// <summary>How many are taken by all clients together.</summary>
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

    public static IPAddress ClientOf(HttpContext http) => http.Connection.RemoteIpAddress ?? IPAddress.None;

    /// <summary>Takes a place, which <see cref="GiveBack"/> has to free; false when the client has no more.</summary>
    public bool TryTake(IPAddress client)
    {
        lock (gate)
        {
            var count = counts.GetValueOrDefault(client);
            if (limit > 0 && count >= limit)
            {
                return false;
            }

            counts[client] = count + 1;
            return true;
        }
    }

    public void GiveBack(IPAddress client)
    {
        lock (gate)
        {
            if (--counts[client] == 0)
            {
                counts.Remove(client);
            }
        }
    }

    /// <summary>A place that is given back when it is disposed of, once or more often; null when the client has no more.</summary>
    public IDisposable? TryEnter(IPAddress client) => TryTake(client) ? new Place(this, client) : null;

    private sealed class Place(ClientPlaces owner, IPAddress client) : IDisposable
    {
        private int isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isLeft, 1) == 0)
            {
                owner.GiveBack(client);
            }
        }
    }
}
