using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads `source.yaml`: the bundle's name and title, what it requires, its sources, and the text it cites.</summary>
internal sealed class HeaderReader(string folder, NodeKind source, NodeReader nodes)
{
    public const string Name = "bundle";
    public const string Title = "title";
    public const string Requires = "requires";
    public const string Sources = "sources";
    private const string Text = "text";
    private const string Uncited = "uncited";

    public BundleHeader Read(MappingReader file)
    {
        CheckName(file);
        var title = Require(file, Title, "in a few words what the bundle is about");
        var requires = ReadRequires(file);
        foreach (var (field, value) in file.TakeList(Sources))
        {
            if (file.Open(field, value) is { } record)
            {
                nodes.Read(source, record);
            }
        }

        var header = new BundleHeader(folder, title ?? string.Empty, requires, ReadText(file), ReadUncited(file));
        file.RefuseOthers(BundleFiles.SourceFile);
        return header;
    }

    private void CheckName(MappingReader file)
    {
        var name = Require(file, Name, $"the name of the folder, {folder}");
        if (name is not null && name != folder)
        {
            file.Report(Name, $"The bundle is named “{name}” but its folder “{folder}”: make them the same.");
        }
        else if (name is not null && !IsName(name))
        {
            file.Report(Name, ExpectedName(name));
        }
    }

    private ImmutableArray<YamlScalar> ReadRequires(MappingReader file)
    {
        var names = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var (field, value) in file.TakeList(Requires))
        {
            if (file.AsText(field, value) is not { } name)
            {
                continue;
            }

            if (name.Text == folder)
            {
                file.Report(field, "A bundle can't require itself: remove the name.");
            }
            else
            {
                names.Add(name);
            }
        }

        return names.DrainToImmutable();
    }

    private PinnedText? ReadText(MappingReader file)
    {
        if (file.Take(Text) is not { } value || file.Open(Text, value) is not { } text)
        {
            return null;
        }

        var key = Require(text, EvidenceDefinition.SourceReference, "the key of the source that the text is a copy of");
        var hash = text.TakeText(EvidenceCitation.Hash)?.Text;
        text.RefuseOthers(Text);
        if (hash is not null && !PassageHash.IsValid(hash))
        {
            text.Report(EvidenceCitation.Hash, PassageHash.Expected(hash));
        }

        if (key is not null && nodes.Nodes.All(node => node.Record.Key != key))
        {
            text.Report(EvidenceDefinition.SourceReference, $"{key} is none of this bundle's sources: write the key of one of them.");
        }

        return key is null ? null : new PinnedText(key, hash);
    }

    private static ImmutableArray<UncitedPassage> ReadUncited(MappingReader file)
    {
        var passages = ImmutableArray.CreateBuilder<UncitedPassage>();
        foreach (var (field, value) in file.TakeList(Uncited))
        {
            if (file.Open(field, value) is { } item && ReadPassage(item) is { } passage)
            {
                passages.Add(passage);
            }
        }

        return passages.DrainToImmutable();
    }

    private static UncitedPassage? ReadPassage(MappingReader item)
    {
        var locator = Require(item, EvidenceCitation.Locator, "paragraph:start-end");
        var reason = Require(item, "reason", "why the passage states nothing to claim");
        item.RefuseOthers("an uncited passage");
        if (locator is null || reason is null)
        {
            return null;
        }

        if (PassageLocator.TryParse(locator, out var parsed, out _) && parsed is TextLocator place)
        {
            return new UncitedPassage(place, reason);
        }

        item.Report(EvidenceCitation.Locator, $"“{locator}” is not a passage of a text: write paragraph:start-end, such as 3:0-42.");
        return null;
    }

    public static string? Require(MappingReader mapping, string name, string what)
    {
        var value = mapping.Take(name);
        if (value is null && !mapping.Problems.Has(mapping.Place.File, mapping.Place.PathOf(name)))
        {
            mapping.Report(name, $"{name} is missing: write {what}.");
        }

        return value is null ? null : mapping.AsText(name, value)?.Text;
    }

    public static string ExpectedName(string name) =>
        $"“{name}” can't name a bundle: use lower-case letters, digits, “.”, “-” and “_”, with a letter or digit first.";

    public static bool IsName(string name) =>
        char.IsAsciiLetterOrDigit(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-' or '_');
}
