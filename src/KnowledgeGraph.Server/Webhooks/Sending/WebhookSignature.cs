using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>
/// The value of `KG-Signature`: `t=` the time of sending in Unix seconds, `v1=` the HMAC-SHA-256 (RFC 2104), in hexadecimal, of that
/// time, a dot and the body. Who has the secret can tell that we sent it, unchanged, and not long ago.
/// </summary>
internal static class WebhookSignature
{
    public const string Header = "KG-Signature";

    public static string Sign(string secret, DateTimeOffset sentAt, ReadOnlySpan<byte> body)
    {
        var time = sentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(time + "."));
        hash.AppendData(body);
        return $"t={time},v1={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
