using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>A bundle that was read without problems (its references to nodes of others are still to be looked up).</summary>
public sealed class Bundle
{
    internal Bundle(
        BundleHeader header,
        string hash,
        ImmutableArray<Placed<NodeRecord>> nodes,
        ImmutableArray<Placed<ClaimRecord>> claims)
    {
        Header = header;
        Hash = hash;
        Nodes = [.. nodes.Select(node => node.Record)];
        Claims = [.. claims.Select(claim => claim.Record)];
        NodePlaces = [.. nodes.Select(node => node.Place)];
        ClaimPlaces = [.. claims.Select(claim => claim.Place)];
    }

    /// <summary>The name of the folder: `2025-03-06-emergency-summit`.</summary>
    public string Name => Header.Name;

    public string Title => Header.Title;

    /// <summary>The bundles that have to be there before it.</summary>
    public ImmutableArray<string> Requires => [.. Header.Requires.Select(name => name.Text)];

    /// <summary>SHA-256 over the model's version and the bytes of the files.</summary>
    public string Hash { get; }

    /// <summary>The sources first, then the nodes in the order of the file.</summary>
    public ImmutableArray<NodeRecord> Nodes { get; }

    /// <summary>In the order of the file. Their keys begin with the bundle's name.</summary>
    public ImmutableArray<ClaimRecord> Claims { get; }

    /// <summary>The copy of a source that the claims' locators and hashes were taken from, or null.</summary>
    public PinnedText? Text => Header.Text;

    /// <summary>The passages that no claim cites, and why.</summary>
    public ImmutableArray<UncitedPassage> Uncited => Header.Uncited;

    internal BundleHeader Header { get; }

    /// <summary>Where each of <see cref="Nodes"/> stands.</summary>
    internal ImmutableArray<RecordPlace> NodePlaces { get; }

    /// <summary>Where each of <see cref="Claims"/> stands.</summary>
    internal ImmutableArray<RecordPlace> ClaimPlaces { get; }
}

/// <summary>A copy of a source, by its hash.</summary>
/// <param name="Source">The key of the source.</param>
/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal.</param>
public sealed record PinnedText(string Source, string? Sha256);

/// <summary>A passage that states nothing to claim.</summary>
public sealed record UncitedPassage(TextLocator Locator, string Reason);

/// <summary>What `source.yaml` says beside its sources.</summary>
internal sealed record BundleHeader(
    string Name,
    string Title,
    ImmutableArray<YamlScalar> Requires,
    PinnedText? Text,
    ImmutableArray<UncitedPassage> Uncited);
