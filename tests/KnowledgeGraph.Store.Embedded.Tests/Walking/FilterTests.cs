namespace KnowledgeGraph.Store.Embedded.Tests.Walking;

public sealed class FilterTests : WalkTest
{
    [Theory]
    [InlineData("{ name: { eq: \"France\" } }", "country/fra")]
    [InlineData("{ name: { eq: \"france\" } }", "")]
    [InlineData("{ name: { startsWith: \"turki\" } }", "country/tur")]
    [InlineData("{ name: { contains: \"ED KING\" } }", "country/gbr")]
    [InlineData("{ name: { endsWith: \"y\" } }", "country/hun")]
    [InlineData("{ name: { in: [\"France\", \"Hungary\"] } }", "country/fra country/hun")]
    [InlineData("{ name: { nin: [\"France\", \"Hungary\"] } }", "country/gbr country/tur")]
    [InlineData("{ summary: { eq: null } }", "country/fra country/gbr country/tur")]
    [InlineData("{ summary: { neq: \"x\" } }", "country/fra country/gbr country/hun country/tur")]
    [InlineData("{ summary: { nin: [\"x\"] } }", "country/fra country/gbr country/hun country/tur")]
    [InlineData("{ summary: { isNull: false } }", "country/hun")]
    [InlineData("{ not: { summary: { contains: \"union\" } } }", "country/fra country/gbr country/tur")]
    [InlineData("{ or: [{ isoAlpha3: { eq: \"FRA\" } }, { isoAlpha3: { eq: \"TUR\" } }] }", "country/fra country/tur")]
    [InlineData("{ and: [{ isoAlpha3: { neq: \"FRA\" } }, { isoAlpha3: { neq: \"TUR\" } }] }", "country/gbr country/hun")]
    [InlineData("{ id: { in: [\"country/fra\", \"country~tur\"] } }", "country/fra country/tur")]
    [InlineData("{ key: { in: [\"country/fra\", \"country/hun\"] } }", "country/fra country/hun")]
    [InlineData("{ aliases: { some: { startsWith: \"french\" } } }", "country/fra")]
    [InlineData("{ aliases: { none: { contains: \"e\" } } }", "country/gbr country/hun")]
    [InlineData("{ aliases: { all: { contains: \"turk\" } } }", "country/gbr country/hun country/tur")]
    [InlineData("{ identifiers: { some: { scheme: { eq: \"wikidata\" } value: { eq: \"Q145\" } } } }", "country/gbr")]
    [InlineData("{ memberOf: { some: { node: { key: { eq: \"institution/nato\" } } } } }", "country/fra country/gbr")]
    [InlineData("{ memberOf: { none: { node: { key: { eq: \"institution/nato\" } } } } }", "country/hun country/tur")]
    [InlineData("{ memberOf: { all: { claim: { membershipRole: { eq: CANDIDATE } } } } }", "country/tur")]
    [InlineData("{ memberOf: { count: { gte: 2 } } }", "country/fra")]
    [InlineData("{ memberOf: { count: { in: [1] } } }", "country/gbr country/hun country/tur")]
    [InlineData("{ ties: { some: { node: { key: { eq: \"country/fra\" } } } } }", "country/gbr country/hun country/tur")]
    [InlineData("{ ties: { count: { eq: 0 } } }", "")]
    public async Task Countries(string where, string keys) =>
        Assert.Equal(keys, Keys(await Ask($"countries(where: {where}) {{ nodes {{ key }} }}")));

    [Theory]
    [InlineData("{ position: { eq: OPPOSES } }", "country/hun")]
    [InlineData("{ position: { in: [OPPOSES, SUPPORTS] } }", "country/hun country/fra")]
    [InlineData("{ holder: { country: { isoAlpha3: { eq: \"FRA\" } } } }", "country/fra")]
    [InlineData("{ subject: { name: { startsWith: \"hung\" } } }", "country/hun")]
    [InlineData("{ topic: { tags: { some: { eq: \"air\" } } } }", "country/hun country/fra")]
    [InlineData("{ validFrom: { gt: \"2025-03\" } }", "")]
    [InlineData("{ validFrom: { gte: \"2025-03-03\" } }", "country/hun")]
    [InlineData("{ validFrom: { lt: \"2025-03\" } }", "")]
    [InlineData("{ reportedOn: { lt: \"2000-01-01\" } }", "country/fra")]
    [InlineData("{ recordedAt: { gte: \"2025-03-07T13:00:00Z\" } }", "country/hun country/fra")]
    [InlineData("{ evidence: { some: { source: { key: { eq: \"source/treaty\" } } } } }", "country/fra")]
    [InlineData("{ evidence: { all: { paraphrase: { isNull: true } } } }", "country/hun")]
    [InlineData("{ evidence: { none: { locator: { eq: \"2:0-9\" } } } }", "country/fra")]
    [InlineData("{ predicate: { eq: TAKES_STANCE } }", "country/hun country/fra")]
    [InlineData("{ confidence: { lt: 1 } }", "")]
    public async Task Stances(string where, string keys) =>
        Assert.Equal(keys, Keys(await Ask($"stances(where: {where}, order: [{{ validFrom: DESC }}]) {{ nodes {{ holder {{ key }} }} }}")));

    [Theory]
    [InlineData("{ amount: { value: { gt: \"2.5\" } } }", "commitment/french-loans")]
    [InlineData("{ amount: { value: { gte: \"2.5\" } unit: { eq: \"EUR\" } } }", "commitment/french-loans")]
    [InlineData("{ amount: { bound: { eq: UP_TO } } }", "commitment/french-loans")]
    [InlineData("{ amount: { isNull: true } }", "")]
    [InlineData("{ key: { eq: \"commitment/french-loans\" } }", "commitment/french-loans")]
    [InlineData("{ not: { purpose: { key: { eq: \"topic/truce\" } } } }", "commitment/french-loans")]
    public async Task Commitments(string where, string keys) =>
        Assert.Equal(keys, Keys(await Ask($"commitments(where: {where}) {{ nodes {{ key }} }}")));

    [Theory]
    [InlineData("{ country: { isoAlpha3: { eq: \"FRA\" } } }", "country/fra")]
    [InlineData("{ institution: { institutionKind: { eq: ALLIANCE } } }", "institution/nato")]
    [InlineData("{ or: [{ institution: {} }, { name: { contains: \"orban\" } }] }", "institution/eu institution/nato leader/viktor-orban")]
    public async Task A_branch_is_for_its_kind_only(string where, string keys) =>
        Assert.Equal(keys, Keys(await Ask($"actors(where: {where}) {{ nodes {{ key }} }}")));

    private static string Keys(string answer) =>
        string.Join(' ', answer.Split("'key':'").Skip(1).Select(part => part[..part.IndexOf('\'', StringComparison.Ordinal)]));
}
