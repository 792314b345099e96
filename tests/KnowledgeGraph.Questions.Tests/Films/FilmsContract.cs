namespace KnowledgeGraph.Questions.Tests.Films;

/// <summary>Another domain, by another model file: nothing in the code knows politics.</summary>
public abstract class FilmsContract(ServedBundles films) : ApiContract(films)
{
    [Fact]
    public Task A_film_has_its_crew() => AnswersAsync(
        """
        {
          film(key: "film/the-long-vault", asOf: "2024-01-01") {
            name
            genres
            releasedOn
            runningTime
            colour
            crew(order: [{ claim: { job: ASC } }, { node: { name: ASC } }]) {
              totalCount
              edges {
                node { __typename name origin }
                claim { job role certainty fee { value unit bound } evidence { source { name url seenAt } critic { name } quote page } }
              }
              aggregate { sumFee { unit value } byJob { value count } nodeByKind { kind count } }
            }
          }
        }
        """,
        """
        {"film":{"name":"The Long Vault","genres":["THRILLER","COMEDY"],"releasedOn":"2001-09-14","runningTime":118,"colour":true,
        "crew":{"totalCount":2,"edges":[
        {"node":{"__typename":"Person","name":"Ada Brandt","origin":"DEU"},"claim":{"job":"DIRECTS","role":null,"certainty":1,
        "fee":{"value":"250000.50","unit":"EUR","bound":"EXACT"},"evidence":[{"source":{"name":"The trade paper",
        "url":"https://example.org/trade-paper","seenAt":"2024-06-01T09:30:00Z"},"critic":{"name":"Mia Dahl"},"quote":"Brandt to direct","page":3}]}},
        {"node":{"__typename":"Person","name":"Léo Crâne","origin":"FRA"},"claim":{"job":"ACTS","role":"The locksmith","certainty":0.8,
        "fee":{"value":"100000","unit":"EUR","bound":"ABOUT"},"evidence":[{"source":{"name":"The trade paper",
        "url":"https://example.org/trade-paper","seenAt":"2024-06-01T09:30:00Z"},"critic":null,"quote":null,"page":4}]}}],
        "aggregate":{"sumFee":[{"unit":"EUR","value":"350000.50"}],"byJob":[{"value":"DIRECTS","count":1},{"value":"ACTS","count":1}],
        "nodeByKind":[{"kind":"Person","count":2}]}}}}
        """);

    [Fact]
    public Task The_plural_of_the_model_names_the_root_field() => AnswersAsync(
        """{ people(where: { bornOn: { lt: "1965" } }) { nodes { key name bornOn imdbId alternativeNames } } }""",
        """
        {"people":{"nodes":[{"key":"person/ada-brandt","name":"Ada Brandt","bornOn":"1961-04","imdbId":"nm0000001","alternativeNames":["A. Brandt"]}]}}
        """);

    [Fact]
    public Task A_symmetric_bond_shows_from_both_ends_while_it_lasts() => AnswersAsync(
        """
        query {
          then: person(key: "person/leo-crane", asOf: "2003-12-31") { bonds { edges { direction node { name } claim { bondKind } } } }
          later: person(key: "person/leo-crane", asOf: "2004-01-01") { bonds { totalCount } }
        }
        """,
        """
        {"then":{"bonds":{"edges":[{"direction":"ANY","node":{"name":"Ada Brandt"},"claim":{"bondKind":"MARRIED_TO"}}]}},"later":{"bonds":{"totalCount":0}}}
        """);

    [Fact]
    public Task A_state_holds_to_its_last_day_and_an_act_shows_from_its_first() => AnswersAsync(
        """
        query {
          last: contracts(asOf: "2005-12-31") { nodes { employee { name } share validTo } }
          after: contracts(asOf: "2006-01-01") { totalCount }
          before: bonds(asOf: "2006-01-31", where: { bondKind: { eq: SUES } }) { totalCount }
          since: bonds(asOf: "2006-02-01", where: { bondKind: { eq: SUES } }) { totalCount }
        }
        """,
        """
        {"last":{"nodes":[{"employee":{"name":"Mia Dahl"},"share":"0.125","validTo":"2005-12-31"}]},"after":{"totalCount":0},
        "before":{"totalCount":0},"since":{"totalCount":1}}
        """);

    [Fact]
    public Task A_filter_walks_from_the_award_to_the_studios_and_back() => AnswersAsync(
        """
        {
          films(where: { crew: { some: { node: { person: { nominations: { some: { claim: { won: { eq: true } } } } } } } } }) {
            nodes { name reviewedBy { nodes { name contracts(first: 1) { nodes { name } } } } }
          }
        }
        """,
        """
        {"films":{"nodes":[{"name":"The Long Vault","reviewedBy":{"nodes":[{"name":"Mia Dahl","contracts":{"nodes":[]}}]}}]}}
        """);

    [Fact]
    public Task Search_folds_the_marks_of_letters() => AnswersAsync(
        """{ search(text: "crane leo") { edges { node { __typename name } highlights { field text ranges { start end } } } } }""",
        """
        {"search":{"edges":[{"node":{"__typename":"Person","name":"Léo Crâne"},
        "highlights":[{"field":"name","text":"Léo Crâne","ranges":[{"start":0,"end":3},{"start":4,"end":9}]}]}]}}
        """);

    [Fact]
    public Task The_graph_counts_the_kinds_of_this_model() => AnswersAsync(
        "{ graph { revision nodes { kind count } claims { kind count } } }",
        """
        {"graph":{"revision":1,"nodes":[{"kind":"Person","count":3},{"kind":"Studio","count":1},{"kind":"Film","count":2},{"kind":"Award","count":1},
        {"kind":"Source","count":1}],"claims":[{"kind":"Credit","count":3},{"kind":"Contract","count":1},{"kind":"Nomination","count":1},
        {"kind":"Review","count":1},{"kind":"Bond","count":2}]}}
        """);
}
