using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Checks a bundle's citations against a copy of the source that they were taken from.</summary>
public static class SourceVerifier
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Checks the copy's own hash and every passage cited from it, and tells which sentences nothing cites.</summary>
    /// <param name="copy">The bytes of the copy: a text or a CSV table, in UTF-8.</param>
    /// <param name="source">
    /// The key of the source that it is a copy of. Without it: the one that the bundle's `text` names, else the
    /// bundle's only source.
    /// </param>
    public static Verification Verify(Bundle bundle, GraphModel model, byte[] copy, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(copy);
        if (FindSource(bundle, model, source) is not { } key)
        {
            return new Verification(null, ExplainSource(bundle, model, source));
        }

        try
        {
            var text = Strict.GetString(copy).TrimStart('\uFEFF');
            var citations = PassageCitation.FindAll(bundle, model, key);
            return new Verification(Check(bundle, key, PassageHash.Of(copy), text, citations), null);
        }
        catch (DecoderFallbackException)
        {
            return new Verification(null, "The copy is not in UTF-8: locators and hashes are of text in UTF-8.");
        }
    }

    /// <summary>The bundle whose pinned text the copy is, among the folders in a folder.</summary>
    /// <returns>The bundle, or null and what to do.</returns>
    public static (Bundle? Bundle, string? Error) FindBundle(string parent, GraphModel model, byte[] copy)
    {
        var hash = PassageHash.Of(copy);
        foreach (var folder in BundleFolders.Under(parent))
        {
            if (BundleReader.Read(folder, model).Bundle is { } bundle && bundle.Text?.Sha256 == hash)
            {
                return (bundle, null);
            }
        }

        return (null, $"No sound bundle in {parent} was made from this file (SHA-256 {hash}): name the bundle's folder.");
    }

    private static VerificationReport Check(
        Bundle bundle, string source, string hash, string content, ImmutableArray<PassageCitation> citations)
    {
        var text = SourceText.Of(content);
        var table = SourceTable.Of(content);
        var passages = citations.Select(citation => new CheckedPassage(citation, citation.Locator switch
        {
            TextLocator locator => text.Find(locator),
            RowLocator locator => table.Find(locator),
            _ => null,
        })).ToImmutableArray();

        var isTable = passages.Any(passage => passage.Citation.Locator is RowLocator)
            && !passages.Any(passage => passage.Citation.Locator is TextLocator);
        var cited = passages.Where(passage => passage.Text is not null).Select(passage => passage.Citation.Locator).OfType<TextLocator>();
        var uncited = bundle.Text?.Source == source ? bundle.Uncited : [];
        var (sentences, stale) = isTable ? ([], []) : SentenceCoverages.Of(text, cited, uncited);
        return new VerificationReport(
            bundle.Name,
            source,
            hash,
            bundle.Text?.Source == source ? bundle.Text.Sha256 : null,
            passages.Count(passage => passage is { Text: not null, Citation.Hash: not null }),
            passages.Count(passage => passage.Citation.Hash is null),
            [.. passages.Select(passage => passage.Explain()).OfType<PassageFailure>(), .. FindLostReasons(bundle, text, uncited)],
            sentences,
            stale);
    }

    private static IEnumerable<PassageFailure> FindLostReasons(Bundle bundle, SourceText text, ImmutableArray<UncitedPassage> uncited) =>
        uncited
            .Where(passage => text.Find(passage.Locator) is null)
            .Select(passage => new PassageFailure(
                $"{bundle.Name}/{BundleFiles.SourceFile}: uncited", passage.Locator.ToString(), CheckedPassage.NotThere));

    private static string? FindSource(Bundle bundle, GraphModel model, string? asked)
    {
        var sources = SourcesOf(bundle, model);
        if (asked is not null)
        {
            return sources.Contains(asked) ? asked : null;
        }

        return bundle.Text?.Source ?? (sources is [var only] ? only : null);
    }

    private static string ExplainSource(Bundle bundle, GraphModel model, string? asked)
    {
        var choice = $"name one of {string.Join(", ", SourcesOf(bundle, model))}.";
        return asked is null
            ? $"The bundle {bundle.Name} doesn't say which of its sources the file is a copy of: {choice}"
            : $"{asked} is none of the sources of the bundle {bundle.Name}: {choice}";
    }

    private static ImmutableArray<string> SourcesOf(Bundle bundle, GraphModel model) =>
        [.. bundle.Nodes.Where(node => node.Kind == model.Source).Select(node => node.Key)];
}
