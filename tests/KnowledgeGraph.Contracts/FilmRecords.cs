using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>Records of the films model, with attributes by name and as text, as a bundle would give them.</summary>
public static class FilmRecords
{
    /// <summary>The model as its file says it.</summary>
    public static string Text { get; } = ReadModel();

    public static GraphModel Model { get; } = ModelLoader.Load("films.graphql", Text);

    public static NodeRecord Node(string key, string name, params (string Attribute, object Value)[] values) => Node(Model, key, name, values);

    /// <summary>A node of a model that was made of this one.</summary>
    public static NodeRecord Node(GraphModel model, string key, string name, params (string Attribute, object Value)[] values)
    {
        var kind = model.FindKindOfKey(key)!;
        return new NodeRecord(kind, key, Values(kind.Attributes, [("name", name), .. values]));
    }

    /// <param name="period">`FROM`, `FROM..TO` or null.</param>
    public static ClaimRecord Claim(
        string kind, string key, string subject, string @object, string? period, params (string Attribute, object Value)[] values)
    {
        var definition = Model.FindClaimKind(kind)!;
        var ends = period?.Split("..");
        return new ClaimRecord(
            definition,
            key,
            subject,
            @object,
            ends is null ? null : PartialDate.Parse(ends[0]),
            ends is [_, var to] ? PartialDate.Parse(to) : null,
            [.. definition.References.Select(_ => (string?)null)],
            Values(definition.Attributes, values),
            []);
    }

    public static ClaimRecord With(this ClaimRecord claim, string reference, string key) => claim with
    {
        References = claim.References.SetItem(claim.Kind.FindReference(reference)!.Index, key),
    };

    public static ClaimRecord With(this ClaimRecord claim, params ImmutableArray<EvidenceRecord> evidence) =>
        claim with { Evidence = evidence };

    public static EvidenceRecord Evidence(string source, string quote, int page)
    {
        var definition = Model.Evidence;
        return new EvidenceRecord(
            [.. definition.References.Select(reference => reference.Name == EvidenceDefinition.SourceReference ? source : null)],
            Values(definition.Attributes, [("quote", quote), ("page", page)]));
    }

    public static GraphWrite Write(IEnumerable<NodeRecord> nodes, IEnumerable<ClaimRecord> claims) =>
        new("editor", null, [.. nodes], [.. claims]);

    private static ImmutableArray<object?> Values(
        ImmutableArray<AttributeDefinition> attributes, (string Attribute, object Value)[] given)
    {
        var values = attributes.Select(attribute => attribute.ValueWhenAbsent).ToArray();
        foreach (var (name, value) in given)
        {
            var attribute = attributes.Single(candidate => candidate.Name == name);
            values[attribute.Index] = value switch
            {
                string text => Parse(attribute, text),
                string[] texts => texts.Select(text => Parse(attribute, text)).ToImmutableArray(),
                _ => value,
            };
        }

        return [.. values];
    }

    private static object Parse(AttributeDefinition attribute, string text) =>
        ValueText.TryParse(attribute, text, out var value, out var error) ? value : throw new FormatException(error);

    private static string ReadModel()
    {
        using var stream = typeof(FilmRecords).Assembly.GetManifestResourceStream("films.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
