using KnowledgeGraph.Contracts;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Store.Neo4j.Tests.Ledger;

/// <summary>What stands in the database, as somebody sees it who opens it with Neo4j's own tools.</summary>
public sealed class LayoutInDatabaseTests : IAsyncLifetime
{
    private LedgerDatabase? opened;

    private LedgerDatabase Database => opened!;

    public async ValueTask InitializeAsync() => opened = await LedgerDatabase.CreateAsync();

    public ValueTask DisposeAsync() => opened?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Every_kind_of_value_comes_back_as_it_was_given()
    {
        await Database.WriteAsync(FilmGraph.All);
        var again = await Database.WriteAsync(FilmGraph.All);
        Assert.Equal(
            (1, 0, 0, 0, 0), (again.Revision, again.NodesRecorded, again.ClaimsRecorded, again.ClaimsRetracted, again.EvidenceRecorded));
    }

    [Fact]
    public async Task A_node_has_the_labels_of_its_kind_and_interfaces_and_what_filters_need()
    {
        await Database.WriteAsync(FilmGraph.All);
        Assert.Equal(
            "Entity Maker Person",
            string.Join(' ', (await Database.AskAsync("MATCH (p {key: 'person/ada-kohler'}) UNWIND labels(p) AS label RETURN label ORDER BY label")).Split('\n')));
        Assert.Equal(
            "person~ada-kohler Ada Köhler, ada kohler, A. Köhler, a. kohler, wikidata Q1, 1937-11-30 1937-11-30, 1 1, ada kohler a kohler",
            await Database.AskAsync(
                """
                MATCH (p {key: 'person/ada-kohler'})
                RETURN p.id + ' ' + p.name + ', ' + p.nameFolded + ', ' + p.alternativeNames[0] + ', ' + p.alternativeNamesFolded[0] + ', '
                  + p.identifiersSchemes[0] + ' ' + p.identifiersValues[0] + ', ' + p.bornOn + ' ' + p.bornOnLast + ', '
                  + p.recorded + ' ' + p.firstRecorded + ', ' + p.words
                """));
        Assert.Equal(
            "1949-10 1949-10-01 1949-10-31",
            await Database.AskAsync("MATCH (p {key: 'person/bruno-ohara'}) RETURN p.bornOn + ' ' + p.bornOnFirst + ' ' + p.bornOnLast"));
    }

    [Fact]
    public async Task A_claim_is_a_relationship_that_names_its_evidence()
    {
        await Database.WriteAsync(FilmGraph.All);
        Assert.Equal(
            "ACTS 35000 EXACT USD 1979-05-25 1979-05-25 1 2025-03-07T12:00:00Z",
            await Database.AskAsync(
                """
                MATCH (:Person {key: 'person/bruno-ohara'})-[c:WORKS_ON]->(:Film {key: 'film/harbour'})
                RETURN c.job + ' ' + c.feeValue + ' ' + c.feeBound + ' ' + c.feeUnit + ' ' + c.validFrom + ' ' + c.validFromLast + ' ' + c.recorded
                  + ' ' + c.recordedAt
                """));
        Assert.Equal(
            "12 Directed by Ada Köhler source/almanac\n40 Köhler’s “Harbour” source/almanac",
            await Database.AskAsync(
                """
                MATCH ()-[c:WORKS_ON {key: 'harbour-director'}]->()
                UNWIND c.evidenceIds AS id
                MATCH (e:Evidence {id: id})-[:FROM]->(source:Source)
                RETURN e.page + ' ' + e.quote + ' ' + source.key
                """));
        Assert.Equal("film~etoile", await Database.AskAsync("MATCH ()-[c:NOMINATED_FOR {key: 'chloe-lantern'}]->() RETURN c.forFilm"));
    }

    [Fact]
    public async Task What_was_said_before_stays()
    {
        await Database.WriteAsync(FilmGraph.All);
        await Database.WriteAsync(FilmGraph.Later);
        Assert.Equal(
            "The Lighthouse 2 1 Untitled 1 2",
            await Database.AskAsync(
                """
                MATCH (f:Film {key: 'film/untitled'})-[:HAD]->(v:Version)
                RETURN f.name + ' ' + f.recorded + ' ' + f.firstRecorded + ' ' + v.name + ' ' + v.recorded + ' ' + v.retracted
                """));
        Assert.Equal(
            "1 35000 2 true\n2 36000 null false",
            await Database.AskAsync(
                """
                MATCH ()-[c:WORKS_ON {key: 'harbour-lead'}]->()
                OPTIONAL MATCH ()-[later:WORKS_ON {id: c.supersededBy}]->()
                RETURN c.version + ' ' + c.feeValue + ' ' + coalesce(toString(c.retracted), 'null') + ' ' + (later.identity IS NOT NULL)
                ORDER BY c.version
                """));
        Assert.Equal(
            "1 editor 2025-03-07T12:00:00Z\n2 editor 2025-03-07T12:00:00.0000001Z",
            await Database.AskAsync("MATCH (r:Revision) RETURN r.number + ' ' + r.author + ' ' + r.recordedAt ORDER BY r.number"));
        Assert.Equal("Credit 2\nFilm 2", await Database.AskAsync("MATCH (k:Kind {revision: 2}) RETURN k.name + ' ' + k.revision ORDER BY k.name"));
    }

    [Fact]
    public async Task Two_nodes_may_swap_their_unique_values()
    {
        await Database.WriteAsync(Write([Node("person/a", "A", ("imdbId", "1")), Node("person/b", "B", ("imdbId", "2"))], []));
        Assert.Equal(2, (await Database.WriteAsync(Write([Node("person/a", "A", ("imdbId", "2")), Node("person/b", "B", ("imdbId", "1"))], []))).NodesRecorded);
        Assert.Equal("2\n1", await Database.AskAsync("MATCH (p:Person) RETURN p.imdbId ORDER BY p.key"));
    }

    [Fact]
    public async Task Evidence_moves_on_to_the_claim_that_takes_the_place_of_another()
    {
        var claim = Claim("Credit", "c", "person/a", "film/f", "1979", ("job", "DIRECTS"));
        await Database.WriteAsync(Write(
            [Node("person/a", "A"), Node("film/f", "F"), Node("source/s", "S"), Node("source/t", "T")],
            [claim.With(Evidence("source/s", "one", 1), Evidence("source/t", "two", 2))]));
        await Database.WriteAsync(Write([], [(claim with { ValidTo = null, ValidFrom = null }).With(Evidence("source/t", "three", 3))]));
        Assert.Equal(
            "1: 1 2\n2: 1 3",
            await Database.AskAsync(
                """
                MATCH ()-[c:WORKS_ON {key: 'c'}]->()
                RETURN c.version + ':' + reduce(pages = '', id IN c.evidenceIds | pages + ' ' + COLLECT { MATCH (e:Evidence {id: id}) RETURN e.page }[0])
                ORDER BY c.version
                """));
    }
}
