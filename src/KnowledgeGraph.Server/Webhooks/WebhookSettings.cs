using System.Collections.Immutable;
using System.Net;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>What an operator can set about webhooks.</summary>
internal sealed record WebhookSettings
{
    /// <summary>
    /// `KG_HOOKS_ALLOW`: networks and addresses that may be called although they aren't public, as `10.1.0.0/16,127.0.0.1`. There plain
    /// `http` will do. Default: none.
    /// </summary>
    public ImmutableArray<IPNetwork> Allowed { get; init; } = [];

    /// <summary>`KG_HOOKS_TIMEOUT_SECONDS`: how long a receiver may take to answer. Default: 10.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>`KG_HOOKS_LEASE_SECONDS`: how soon another server takes over from one that died. Default: 15.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>`KG_HOOKS_MAX_BYTES`: how large a change may be to be sent whole. Default: 1 MiB.</summary>
    public int MaxBytes { get; init; } = 1 << 20;

    /// <exception cref="SettingException">A value can't be used.</exception>
    public static WebhookSettings From(IConfiguration configuration) => new()
    {
        Allowed = [.. (configuration["KG_HOOKS_ALLOW"] ?? string.Empty)
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(ReadNetwork)],
        Timeout = TimeSpan.FromSeconds(ServerSettings.Number(configuration, "KG_HOOKS_TIMEOUT_SECONDS", 10, 300)),
        Lease = TimeSpan.FromSeconds(ServerSettings.Number(configuration, "KG_HOOKS_LEASE_SECONDS", 15, 3_600)),
        MaxBytes = (int)ServerSettings.Number(configuration, "KG_HOOKS_MAX_BYTES", 1 << 20, 1 << 30),
    };

    private static IPNetwork ReadNetwork(string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(text, out var network)
            ? network
            : throw new SettingException($"KG_HOOKS_ALLOW has \"{text}\"; give addresses and networks as 10.1.2.3 and 10.1.0.0/16.");
    }
}
