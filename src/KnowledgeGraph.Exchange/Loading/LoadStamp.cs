using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// The hash by which a load is known to be unchanged: of the model's version, the mapping, every file that it reads, the state of the
/// bundles it builds on (nodes that these write again have to be completed again), and whether bad rows may be skipped.
/// </summary>
internal static class LoadStamp
{
    public static async Task<BundleStamp> ComputeAsync(
        LoadPlan plan, GraphModel model, byte[] mapping, bool skips, IGraphLedger ledger, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, model.Version);
        Append(hash, skips ? "skips" : "strict");
        hash.AppendData(SHA256.HashData(mapping));
        foreach (var required in plan.Requires)
        {
            Append(hash, await ledger.FindBundleAsync(required.Text, cancellationToken) ?? string.Empty);
        }

        var files = plan.Lookups.Select(lookup => lookup.File).Concat(plan.Tables.Select(table => table.File)).DistinctBy(file => file.Path);
        foreach (var file in files)
        {
            Append(hash, file.Name);
            await using var content = File.OpenRead(file.Path);
            hash.AppendData(await SHA256.HashDataAsync(content, cancellationToken));
        }

        return new BundleStamp(plan.Name, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(BitConverter.GetBytes(text.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
