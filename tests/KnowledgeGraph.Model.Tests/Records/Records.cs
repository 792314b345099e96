using System.Collections.Immutable;

namespace KnowledgeGraph.Model.Tests;

/// <summary>Records without a mistake, for tests to change.</summary>
internal static class Records
{
    public const string Hash = "13607a1faa26da2d27241d2f83fab7f60b50ad153ed71d1014b3068354919183";

    private static readonly GraphModel Model = TestModels.Politics;

    public static NodeRecord France { get; } = new(
        (NodeKind)Model.FindNodeType("Country")!,
        "country/fra",
        Values(
            Model.FindNodeType("Country")!.Attributes,
            ("name", "France"),
            ("aliases", ImmutableArray.Create<object>("French Republic")),
            ("identifiers", ImmutableArray.Create<object>(new Identifier("wikidata", "Q142"))),
            ("isoAlpha3", "FRA")));

    public static EvidenceRecord Evidence { get; } = new(
        ["source/article", null],
        Values(Model.Evidence.Attributes, ("locator", "6:24-74"), ("sha256", Hash)));

    public static ClaimRecord Commitment { get; } = new(
        Model.FindClaimKind("Commitment")!,
        null,
        "country/gbr",
        "country/ukr",
        PartialDate.Parse("2025-03"),
        null,
        ["topic/air-defence"],
        Values(
            Model.FindClaimKind("Commitment")!.Attributes,
            ("commitmentKind", Model.FindEnum("CommitmentKind")!.Find("FUNDS")),
            ("commitmentStatus", Model.FindEnum("CommitmentStatus")!.Find("PLEDGED")),
            ("amount", new Amount(2_000_000_000m, "USD", AmountBound.About))),
        [Evidence]);

    public static ClaimRecord Membership { get; } = new(
        Model.FindClaimKind("Membership")!,
        null,
        "country/fra",
        "institution/european-union",
        PartialDate.Parse("1958"),
        null,
        [],
        Values(Model.FindClaimKind("Membership")!.Attributes, ("membershipRole", Model.FindEnum("MembershipRole")!.Find("MEMBER"))),
        [Evidence]);

    /// <summary>The values given by name; defaults for the others.</summary>
    public static ImmutableArray<object?> Values(
        ImmutableArray<AttributeDefinition> attributes, params (string Name, object? Value)[] given) =>
        [.. attributes.Select(attribute =>
            given.FirstOrDefault(pair => pair.Name == attribute.Name) is { Name: not null } pair ? pair.Value : attribute.ValueWhenAbsent)];

    public static NodeRecord With(this NodeRecord node, string attribute, object? value) =>
        node with { Values = node.Values.SetItem(node.Kind.FindAttribute(attribute)!.Index, value) };

    public static ClaimRecord With(this ClaimRecord claim, string attribute, object? value) =>
        claim with { Values = claim.Values.SetItem(claim.Kind.FindAttribute(attribute)!.Index, value) };

    public static EvidenceRecord With(this EvidenceRecord evidence, string attribute, object? value) =>
        evidence with
        {
            Values = evidence.Values.SetItem(Model.Evidence.Attributes.First(definition => definition.Name == attribute).Index, value),
        };
}
