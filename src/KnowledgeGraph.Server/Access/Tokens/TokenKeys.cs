using KnowledgeGraph.Server.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// The keys that tokens are verified with, read anew when their file changes, and from their address now and then or when a
/// token names a key that isn't among them. Safe for several threads.
/// </summary>
internal sealed class TokenKeys : IDisposable
{
    /// <summary>How often a file is looked at.</summary>
    private static readonly TimeSpan FileAge = TimeSpan.FromSeconds(1);

    /// <summary>How old keys from an address may get.</summary>
    private static readonly TimeSpan AddressAge = TimeSpan.FromMinutes(10);

    /// <summary>How soon an address is asked again: whoever sends tokens with made-up key ids must not have it flooded.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private const int MaxBytes = 1 << 20;

    private readonly string origin;
    private readonly Uri? address;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly HttpClient client;
    private readonly SemaphoreSlim reading = new(1);
    private volatile IReadOnlyList<SecurityKey> keys = [];
    private DateTime fileTime;
    private long? readAt;

    /// <exception cref="SettingException">The file can't be used, or the address isn't safe.</exception>
    public TokenKeys(string origin, TimeProvider time, ILogger logger)
    {
        this.origin = origin;
        this.time = time;
        this.logger = logger;
        address = AddressIn(origin);
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = TimeSpan.FromSeconds(5),
            MaxResponseContentBufferSize = MaxBytes,
        };
        if (address is null)
        {
            ReadFile();
        }
    }

    /// <param name="keyId">The key that a token names, or null.</param>
    public async ValueTask<IReadOnlyList<SecurityKey>> GetAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (!IsDue(keyId))
        {
            return keys;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            if (IsDue(keyId))
            {
                await ReadAgainAsync(cancellationToken);
            }
        }
        finally
        {
            reading.Release();
        }

        return keys;
    }

    public void Dispose()
    {
        client.Dispose();
        reading.Dispose();
    }

    private bool IsDue(string? keyId)
    {
        if (readAt is not { } before)
        {
            return true;
        }

        var age = time.GetElapsedTime(before);
        return address is null
            ? age >= FileAge
            : age >= AddressAge || (age >= Pause && (keys.Count == 0 || (keyId is not null && keys.All(key => key.KeyId != keyId))));
    }

    /// <summary>What can't be read leaves the keys as they are.</summary>
    private async Task ReadAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (address is null)
            {
                ReadFile();
            }
            else
            {
                keys = KeySetReader.Read(await client.GetStringAsync(address, cancellationToken), origin, mayBeSecret: false);
            }
        }
        catch (Exception failure) when (
            failure is SettingException or HttpRequestException or IOException or UnauthorizedAccessException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            AccessLog.KeysNotRead(logger, origin, failure);
        }
        finally
        {
            readAt = time.GetTimestamp();
        }
    }

    private void ReadFile()
    {
        if (!File.Exists(origin))
        {
            throw new SettingException($"KG_JWT_KEYS: there is no file {origin}.");
        }

        var written = File.GetLastWriteTimeUtc(origin);
        if (written != fileTime)
        {
            keys = KeySetReader.Read(File.ReadAllText(origin), origin, mayBeSecret: true);
            fileTime = written;
        }

        readAt = time.GetTimestamp();
    }

    private static Uri? AddressIn(string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.IsFile)
        {
            return null;
        }

        return uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)
            ? uri
            : throw new SettingException($"KG_JWT_KEYS is \"{origin}\"; give a file, or an address that begins with https://.");
    }
}
