using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded.Tests;

/// <summary>Records as a bundle would give them, with attributes by name and as text.</summary>
internal static class Records
{
    public static GraphModel Model { get; } = ModelLoader.Load(
        "model.graphql", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "model.graphql")));

    public static NodeRecord Node(string key, string name, params (string Attribute, object? Value)[] values)
    {
        var kind = Model.FindKindOfKey(key)!;
        return new NodeRecord(kind, key, Values(kind.Attributes, [("name", name), .. values]));
    }

    public static ClaimRecord Claim(
        string kind,
        string subject,
        string @object,
        string? from = null,
        string? to = null,
        string? key = null,
        (string Attribute, object? Value)[]? values = null,
        (string Reference, string Node)[]? references = null,
        EvidenceRecord[]? evidence = null)
    {
        var definition = Model.FindClaimKind(kind)!;
        return new ClaimRecord(
            definition,
            key,
            subject,
            @object,
            from is null ? null : PartialDate.Parse(from),
            to is null ? null : PartialDate.Parse(to),
            References(definition.References, references ?? []),
            Values(definition.Attributes, values ?? []),
            [.. evidence ?? []]);
    }

    public static ClaimRecord Membership(string member, string group, string? from = null, string? to = null, string role = "MEMBER") =>
        Claim("Membership", member, group, from, to, values: [("membershipRole", role)]);

    public static ClaimRecord Stance(string holder, string topic, string position, string from, params EvidenceRecord[] evidence) =>
        Claim("Stance", holder, topic, from, values: [("position", position)], evidence: evidence);

    public static ClaimRecord Tie(string from, string to, string kind, string? validFrom = null, string? validTo = null) =>
        Claim("Tie", from, to, validFrom, validTo, values: [("tieKind", kind)]);

    public static EvidenceRecord Evidence(string source, string locator, string? paraphrase = null, string? sha256 = null) => new(
        References(Model.Evidence.References, [("source", source)]),
        Values(Model.Evidence.Attributes, [("locator", locator), ("paraphrase", paraphrase), ("sha256", sha256)]));

    public static GraphWrite Write(IEnumerable<NodeRecord> nodes, IEnumerable<ClaimRecord> claims, BundleStamp? bundle = null) =>
        new("tester", bundle, [.. nodes], [.. claims]);

    private static ImmutableArray<object?> Values(
        ImmutableArray<AttributeDefinition> attributes, IEnumerable<(string Attribute, object? Value)> given)
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

    private static ImmutableArray<string?> References(
        ImmutableArray<ReferenceDefinition> references, (string Reference, string Node)[] given) =>
        [.. references.Select(reference => given.FirstOrDefault(item => item.Reference == reference.Name).Node)];
}
