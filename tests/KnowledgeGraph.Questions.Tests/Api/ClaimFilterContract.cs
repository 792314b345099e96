namespace KnowledgeGraph.Questions.Tests;

/// <summary>Filters of claims: amounts, dates, references, evidence, ends, and branches by kind.</summary>
public abstract class ClaimFilterContract(ServedBundles graph) : ApiContract(graph)
{
    /// <summary>Filters of claims, by the field that they are for, and the keys of the claims that they leave.</summary>
    public static TheoryData<string, string, string> OfAmountsAndStances => new()
    {
        { "commitments", "{ amount: { value: { gte: \"150000000000\" } } }", "eu-plans-loans-to-its-members" },
        {
            "commitments",
            "{ amount: { value: { lt: \"2000000000.01\" }, unit: { eq: \"USD\" } } }",
            "united-kingdom-pledges-air-defence-funds"
        },
        { "commitments", "{ amount: { isNull: false, bound: { neq: EXACT } } }", "" },
        {
            "components",
            "{ amount: { bound: { eq: UP_TO } } }",
            "debt-rules-in-the-defence-plan defence-plan-in-european-rearmament"
        },
        { "commitments", "{ purposeIsNull: true }", "norway-pledges-to-double-its-support united-states-withdraws-intelligence" },
        { "commitments", "{ purpose: { name: { startsWith: \"air\" } } }", "united-kingdom-pledges-air-defence-funds" },
        {
            "commitments",
            "{ commitmentStatus: { nin: [PLEDGED, OPEN_TO] } }",
            "united-states-withdraws-intelligence united-states-withdraws-military-support"
        },
        { "stances", "{ voicedByIsNull: false }", "hungary-opposes-the-ukraine-statement" },
        {
            "stances",
            "{ position: { eq: OPPOSES }, modality: { eq: ACTUAL }, holder: { country: {} } }",
            "hungary-opposes-the-ukraine-statement ukraine-against-depending-on-starlink"
        },
        {
            "stances",
            "{ position: { eq: OPPOSES }, modality: { eq: ACTUAL }, holder: { or: [{ key: { eq: \"country/hun\" } }, { key: { eq: \"country/ukr\" } }] } }",
            "hungary-opposes-the-ukraine-statement ukraine-against-depending-on-starlink"
        },
    };

    /// <summary>The same for dates and evidence.</summary>
    public static TheoryData<string, string, string> OfOfficesAndParticipations => new()
    {
        { "offices", "{ validFrom: { isNull: true } }", "haddad-minister-for-europe" },
        {
            "offices",
            "{ validFrom: { gte: \"2024-12\", lt: \"2025\" } }",
            "costa-president-of-the-european-council kallas-high-representative"
        },
        {
            "offices",
            "{ validFrom: { gt: \"2024-07\", lte: \"2024-12\" } }",
            "costa-president-of-the-european-council kallas-high-representative"
        },
        { "offices", "{ validFrom: { lte: \"2017\" } }", "macron-president-of-france orban-prime-minister-of-hungary" },
        { "offices", "{ validFrom: { lt: \"2017-05-14\" } }", "orban-prime-minister-of-hungary" },
        { "offices", "{ validFrom: { eq: \"2017\" } }", "" },
        {
            "participations",
            "{ validFrom: { lte: \"2025-03-01\" }, event: { key: { eq: \"event/paris-military-chiefs-meeting\" } } }",
            "macron-convenes-the-paris-meeting military-chiefs-at-the-paris-meeting"
        },
        {
            "participations",
            "{ validFrom: { gt: \"2025-03-01\" }, event: { key: { eq: \"event/paris-military-chiefs-meeting\" } } }",
            ""
        },
        { "offices", "{ validFrom: { gt: \"9999\" } }", "" },
        {
            "offices",
            "{ validFrom: { lte: \"9999\", gte: \"2025\" } }",
            "trump-heads-his-administration trump-president-of-the-united-states"
        },
        {
            "offices",
            "{ evidence: { none: { source: { key: { eq: \"source/public-record\" } } } } }",
            "haddad-minister-for-europe"
        },
        {
            "offices",
            "{ evidence: { all: { source: { name: { eq: \"Public record\" } } } } }",
            "trump-heads-his-administration zelensky-president-of-ukraine"
        },
        {
            "offices",
            "{ body: { institution: { institutionKind: { eq: ORGAN } } } }",
            "costa-president-of-the-european-council von-der-leyen-president-of-the-commission"
        },
        {
            "participations",
            "{ event: { agenda: { some: { claim: { agendaKind: { eq: UPCOMING } } } } }, participationRole: { in: [CONVENER] } }",
            "macron-convenes-the-paris-meeting"
        },
    };

    /// <summary>The same for ties, statements and claims of any kind.</summary>
    public static TheoryData<string, string, string> OfOthers => new()
    {
        {
            "ties",
            "{ confidence: { lt: 0.9 }, about: { key: { eq: \"topic/wider-peace-plan\" } } }",
            "france-and-the-united-kingdom-on-the-wider-plan france-and-ukraine-on-the-wider-plan"
        },
        { "ties", "{ evidence: { some: { speaker: { voice: {} } } } }", "diplomat-criticises-hungary" },
        {
            "claims",
            "{ predicate: { in: [PART_OF, PROPOSES] }, subject: { institution: { name: { contains: \"european\" } } } }",
            "commission-part-of-the-eu eu-plans-the-loan-fund eu-plans-to-loosen-the-debt-rules european-council-part-of-the-eu"
        },
        { "claims", "{ membership: { leads: { eq: true } } }", "france-leads-the-coalition united-kingdom-leads-the-coalition" },
        {
            "claims",
            "{ or: [{ tie: { tieKind: { eq: OWNS } } }, { component: { period: { eq: \"One month\" } } }] }",
            "musk-owns-starlink truce-in-the-french-proposal"
        },
        {
            "claims",
            "{ object: { topic: { date: { eq: \"2025-03-06\" }, tags: { some: { eq: \"ukraine\" } } } }, stance: { position: { neq: SUPPORTS } } }",
            "hungary-opposes-the-ukraine-statement"
        },
        {
            "claims",
            "{ reportedOn: { isNull: true }, predicate: { neq: MEMBER_OF } }",
            "commission-part-of-the-eu european-council-part-of-the-eu kremlin-based-in-russia "
            + "trump-administration-based-in-the-united-states trump-heads-his-administration "
            + "united-kingdom-leaves-the-eu zelensky-president-of-ukraine"
        },
        { "claims", "{ key: { eq: \"2025-03-06-emergency-summit/orban-aligned-with-trump\" } }", "orban-aligned-with-trump" },
        { "statements", "{ paraphrase: { contains: \"orban\" } }", "diplomat-on-orban" },
    };

    [Theory]
    [MemberData(nameof(OfAmountsAndStances))]
    [MemberData(nameof(OfOfficesAndParticipations))]
    [MemberData(nameof(OfOthers))]
    public async Task Claims_by(string field, string filter, string keys)
    {
        var answer = await AskAsync($"{{ {field}(where: {filter}, order: [{{ key: ASC }}], first: 100) {{ totalCount nodes {{ key }} }} }}");

        Assert.Equal(keys, string.Join(' ', answer.Texts($"{field}.nodes", "key").Select(WithoutBundle).Order(StringComparer.Ordinal)));
        Assert.Equal(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, answer.Int($"{field}.totalCount"));
    }
}
