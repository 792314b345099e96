using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>A piece of evidence as far as a copy of its source can bear it out.</summary>
/// <param name="Place">Where the bundle has it.</param>
/// <param name="Locator">Null when it names no passage.</param>
internal sealed record PassageCitation(string Place, PassageLocator? Locator, string? Hash)
{
    /// <summary>Every piece of evidence in the bundle that names the source.</summary>
    public static ImmutableArray<PassageCitation> FindAll(Bundle bundle, GraphModel model, string source)
    {
        var reader = new EvidenceCitation(model.Evidence);
        var citations = ImmutableArray.CreateBuilder<PassageCitation>();
        for (var i = 0; i < bundle.Claims.Length; i++)
        {
            var evidence = bundle.Claims[i].Evidence;
            for (var piece = 0; piece < evidence.Length; piece++)
            {
                if (reader.SourceOf(evidence[piece]) == source)
                {
                    citations.Add(Of(reader, evidence[piece], bundle.ClaimPlaces[i], $"evidence[{piece}]"));
                }
            }
        }

        return citations.DrainToImmutable();
    }

    private static PassageCitation Of(EvidenceCitation reader, EvidenceRecord evidence, RecordPlace place, string field)
    {
        PassageLocator? locator = null;
        if (reader.LocatorOf(evidence) is { } text)
        {
            PassageLocator.TryParse(text, out locator, out _);
        }

        return new PassageCitation($"{place.File}:{place.MarkOf(field)}: {place.PathOf(field)}", locator, reader.HashOf(evidence));
    }
}

/// <summary>A citation with the passage that the copy has there, or null.</summary>
internal readonly record struct CheckedPassage(PassageCitation Citation, string? Text)
{
    public const string NotThere = "The copy has no such passage: correct the locator, or take the copy that the bundle was made from.";

    /// <summary>Why the citation doesn't hold, or null when it does.</summary>
    public PassageFailure? Explain()
    {
        if (Citation.Locator is not { } locator)
        {
            return null;
        }

        if (Text is null)
        {
            return new PassageFailure(Citation.Place, locator.ToString(), NotThere);
        }

        return Citation.Hash is { } expected && PassageHash.Of(Text) is var actual && actual != expected
            ? new PassageFailure(
                Citation.Place, locator.ToString(), $"The passage's SHA-256 is {actual}, the bundle says {expected}: one of the two has changed.")
            : null;
    }
}
