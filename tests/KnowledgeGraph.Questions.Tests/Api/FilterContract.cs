namespace KnowledgeGraph.Questions.Tests;

/// <summary>Filters: comparisons, and or not, relations to some depth, branches of interfaces, references, evidence.</summary>
public abstract class FilterContract(ServedBundles graph) : ApiContract(graph)
{
    /// <summary>Filters of countries, and the ISO codes of the countries that they leave.</summary>
    public static TheoryData<string, string> OfCountries => new()
    {
        // Texts compare folded where a part is sought, exactly where the whole is.
        { "{ name: { startsWith: \"F\" } }", "FIN FRA" },
        { "{ name: { startsWith: \"f\" } }", "FIN FRA" },
        { "{ name: { contains: \"LAND\" } }", "FIN IRL ISL NLD POL" },
        { "{ name: { endsWith: \"ia\" } }", "AUS AUT BGR CZE EST HRV LTU LVA ROU RUS SVK SVN" },
        { "{ name: { eq: \"Iceland\" } }", "ISL" },
        { "{ name: { in: [\"Iceland\", \"Norway\", \"Atlantis\"] } }", "ISL NOR" },
        { "{ name: { in: [] } }", "" },
        { "{ isoAlpha3: { in: [\"TUR\"] }, name: { neq: \"Turkey\" } }", "" },
        { "{ summary: { isNull: false } }", "" },
        { "{ key: { in: [\"country/fra\", \"country/deu\"] } }", "DEU FRA" },
        { "{ id: { eq: \"country/fra\" } }", "FRA" },
        { "{ id: { nin: [\"country/fra\"] }, name: { startsWith: \"f\" } }", "FIN" },

        // and, or, not.
        { "{ or: [{ name: { eq: \"Iceland\" } }, { name: { eq: \"Norway\" } }] }", "ISL NOR" },
        { "{ and: [{ name: { contains: \"n\" } }, { name: { endsWith: \"way\" } }] }", "NOR" },
        { "{ name: { contains: \"land\" }, not: { name: { startsWith: \"i\" } } }", "FIN NLD POL" },
        { "{ not: { or: [{ name: { contains: \"a\" } }, { name: { contains: \"e\" } }] } }", "CYP" },
        { "{ or: [], name: { eq: \"Iceland\" } }", "" },
        { "{ and: [], name: { eq: \"Iceland\" } }", "ISL" },

        // Lists of scalars and of identifiers.
        { "{ aliases: { some: { eq: \"UK\" } } }", "GBR" },
        { "{ aliases: { some: { contains: \"kingdom of\" } } }", "BEL DNK ESP GBR NLD NOR SWE" },
        { "{ aliases: { none: { contains: \" of \" } }, name: { startsWith: \"c\" } }", "CAN CZE" },
        { "{ aliases: { all: { startsWith: \"Kingdom\" } }, name: { in: [\"Spain\", \"Canada\", \"Turkey\"] } }", "CAN ESP" },
        { "{ identifiers: { some: { scheme: { eq: \"iso3\" }, value: { in: [\"ISL\", \"XXX\"] } } } }", "ISL" },
    };

    /// <summary>The same for conditions on what countries are related to.</summary>
    public static TheoryData<string, string> OfRelatedCountries => new()
    {
        { "{ memberOf: { some: { claim: { founder: { eq: true } } } } }", "BEL DEU FRA ITA LUX NLD" },
        { "{ memberOf: { count: { gte: 3 } } }", "DNK ESP FRA IRL NLD PRT" },
        { "{ memberOf: { count: { eq: 0 } } }", "ISL RUS UKR USA" },
        { "{ memberOf: { none: {} } }", "ISL RUS UKR USA" },
        { "{ memberOf: { some: {} }, not: { memberOf: { some: { node: { institution: {} } } } } }", "AUS CAN GBR NOR TUR" },
        {
            "{ memberOf: { all: { node: { coalition: {} } } }, commitments: { some: {} } }",
            "AUS CAN GBR NOR TUR USA"
        },
        { "{ officeHolders: { some: { claim: { officeKind: { eq: HEAD_OF_STATE } } } } }", "FRA UKR USA" },
        { "{ stances: { some: { claim: { voicedBy: { name: { contains: \"orban\" } } } } } }", "HUN" },
        { "{ stances: { some: { node: { tags: { some: { eq: \"eu-upcoming\" } } } } } }", "HUN" },
        { "{ ties: { some: { node: { country: { key: { eq: \"country/ukr\" } } } } } }", "FRA RUS" },
        { "{ ties: { some: { claim: { tieKind: { eq: AT_WAR_WITH } } } } }", "RUS UKR" },

        // Three levels deep: countries of which a leader took part in an event that deals with something to come.
        {
            """
            { officeHolders: { some: { node: { participations: { some: { node: { agenda: { some: {
              claim: { agendaKind: { eq: UPCOMING } } } } } } } } } } }
            """,
            "FRA"
        },
        {
            """
            { memberOf: { some: { node: { members: { count: { gte: 27 }, some: { node: { stances: { some: {
              claim: { position: { eq: OPPOSES }, modality: { eq: ACTUAL } } } } } } } } } }, name: { startsWith: "s" } }
            """,
            "ESP SVK SVN SWE"
        },
        {
            """
            { memberOf: { some: { node: { members: { all: { node: { country: { name: { neq: "Hungary" } } } } } } } }, name: { startsWith: "h" } }
            """,
            ""
        },
        {
            """
            { memberOf: { some: { node: { members: { none: { node: { commitments: { count: { gt: 0 } } } } } } } } }
            """,
            "HUN"
        },
    };

    [Theory]
    [MemberData(nameof(OfCountries))]
    [MemberData(nameof(OfRelatedCountries))]
    public async Task Countries_by(string filter, string codes)
    {
        var answer = await AskAsync($"{{ countries(where: {filter}, order: [{{ isoAlpha3: ASC }}], first: 100) {{ nodes {{ isoAlpha3 }} }} }}");

        Assert.Equal(codes, string.Join(' ', answer.Texts("countries.nodes", "isoAlpha3")));
    }

    [Fact]
    public Task Actors_by_what_only_one_kind_has() => AnswersAsync(
        """
        {
          actors(
            where: {
              or: [
                { institution: { institutionKind: { eq: UNION } } }
                { country: { isoAlpha2: { eq: "IS" } } }
                { leader: { offices: { count: { gte: 2 } } } }
              ]
            }
            order: [{ name: ASC }]
          ) { nodes { __typename name } }
        }
        """,
        """
        {
          "actors": {
            "nodes": [
              { "__typename": "Leader", "name": "Donald Trump" },
              { "__typename": "Institution", "name": "European Union" },
              { "__typename": "Country", "name": "Iceland" }
            ]
          }
        }
        """);

    [Fact]
    public Task An_edge_filter_combines_node_and_claim() => AnswersAsync(
        """
        {
          coalition(key: "coalition/coalition-of-the-willing") {
            members(
              where: {
                or: [
                  { claim: { leads: { eq: true } } }
                  { not: { node: { memberOf: { some: { node: { institution: {} } } } } } }
                ]
                not: { node: { name: { eq: "Turkey" } } }
              }
              order: [{ claim: { membershipRole: ASC } }, { node: { name: DESC } }]
            ) { totalCount nodeCount nodes { name } }
          }
        }
        """,
        """
        {
          "coalition": {
            "members": {
              "totalCount": 5, "nodeCount": 5,
              "nodes": [{ "name": "United Kingdom" }, { "name": "France" }, { "name": "Norway" }, { "name": "Canada" }, { "name": "Australia" }]
            }
          }
        }
        """);

    /// <summary>Ireland is a partner.</summary>
    [Fact]
    public Task Either_of_two_nodes_is_a_condition_beside_that_on_the_claim() => AnswersAsync(
        """
        {
          coalition(key: "coalition/coalition-of-the-willing") {
            members(
              where: {
                claim: { membershipRole: { eq: MEMBER } }
                node: { or: [{ key: { eq: "country/fra" } }, { key: { eq: "country/irl" } }] }
              }
            ) { nodeCount edges { node { name } } }
          }
        }
        """,
        """
        { "coalition": { "members": { "nodeCount": 1, "edges": [{ "node": { "name": "France" } }] } } }
        """);

    [Fact]
    public async Task Ties_by_direction()
    {
        var answer = await AskAsync(
            """
            {
              country(key: "country/ukr") {
                out: ties(direction: OUT, order: [{ claim: { key: ASC } }]) { totalCount nodeCount edges { direction node { key } claim { from { key } } } }
                in: ties(direction: IN, order: [{ claim: { key: ASC } }]) { totalCount edges { direction node { key } claim { from { key } } } }
                any: ties(order: [{ claim: { key: ASC } }]) { totalCount nodeCount }
                cooperates: ties(where: { claim: { tieKind: { eq: COOPERATES_WITH } } }) { totalCount }
              }
              france: country(key: "country/fra") { cooperates: ties(direction: IN, where: { claim: { tieKind: { eq: COOPERATES_WITH } } }) { totalCount } }
            }
            """);

        Assert.Equal(
            [
                "ANY institution/eutelsat institution/eutelsat", "ANY country/fra country/fra", "ANY country/rus country/rus",
                "OUT institution/starlink country/ukr", "OUT coalition/eu-member-states country/ukr",
            ],
            answer.Rows("country.out.edges", "direction", "node.key", "claim.from.key"));
        Assert.Equal(
            [
                "ANY institution/eutelsat institution/eutelsat", "ANY country/fra country/fra", "ANY country/rus country/rus",
                "IN leader/donald-trump leader/donald-trump",
            ],
            answer.Rows("country.in.edges", "direction", "node.key", "claim.from.key"));
        Assert.Equal(
            [5, 5, 4, 6, 6, 1, 2],
            [
                answer.Int("country.out.totalCount"), answer.Int("country.out.nodeCount"), answer.Int("country.in.totalCount"),
                answer.Int("country.any.totalCount"), answer.Int("country.any.nodeCount"), answer.Int("country.cooperates.totalCount"),
                answer.Int("france.cooperates.totalCount"),
            ]);
    }
}
