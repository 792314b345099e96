namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("""{ name: { eq: "Harbour" } }""", "harbour")]
    [InlineData("""{ name: { neq: "Harbour" } }""", "etoile harbour-return untitled")]
    [InlineData("""{ name: { startsWith: "HARB" } }""", "harbour harbour-return")]
    [InlineData("""{ name: { contains: "etoile" } }""", "etoile")]
    [InlineData("""{ name: { endsWith: "NORD" } }""", "etoile")]
    [InlineData("""{ name: { in: ["Harbour", "Untitled"] } }""", "harbour untitled")]
    [InlineData("""{ name: { nin: ["Harbour", "Untitled"] } }""", "etoile harbour-return")]
    [InlineData("""{ id: { in: ["film~harbour", "film/untitled"] } }""", "harbour untitled")]
    [InlineData("""{ key: { eq: "film/harbour" } }""", "harbour")]
    [InlineData("""{ runningTime: { gt: 109 } }""", "etoile harbour")]
    [InlineData("""{ runningTime: { gte: 109, lt: 122 } }""", "harbour harbour-return")]
    [InlineData("""{ runningTime: { isNull: true } }""", "untitled")]
    [InlineData("""{ runningTime: { neq: 109 } }""", "etoile harbour untitled")]
    [InlineData("""{ runningTime: { nin: [109] } }""", "etoile harbour untitled")]
    [InlineData("""{ colour: { eq: false } }""", "untitled")]
    [InlineData("""{ releasedOn: { gte: "1997-11" } }""", "etoile harbour-return")]
    [InlineData("""{ releasedOn: { lt: "1997-11-01" } }""", "harbour")]
    [InlineData("""{ releasedOn: { eq: "2001" } }""", "etoile")]
    [InlineData("""{ releasedOn: { isNull: false } }""", "etoile harbour harbour-return")]
    [InlineData("""{ genres: { some: { eq: DRAMA } } }""", "etoile")]
    [InlineData("""{ genres: { none: { eq: DRAMA } } }""", "harbour harbour-return untitled")]
    [InlineData("""{ genres: { all: { eq: THRILLER } } }""", "harbour harbour-return untitled")]
    [InlineData("""{ alternativeNames: { some: { contains: "north" } } }""", "etoile")]
    [InlineData("""{ crew: { some: { node: { name: { eq: "Bruno O’Hara" } } } } }""", "harbour harbour-return")]
    [InlineData("""{ crew: { none: { node: { studio: {} } } } }""", "etoile harbour-return untitled")]
    [InlineData("""{ crew: { all: { claim: { job: { in: [DIRECTS, WRITES] } } } } }""", "etoile untitled")]
    [InlineData("""{ crew: { count: { gte: 3 } } }""", "harbour")]
    [InlineData("""{ crew: { count: { eq: 0 } } }""", "untitled")]
    [InlineData("""{ crew: { some: { claim: { evidence: { some: { page: { eq: 40 } } } } } } }""", "harbour")]
    [InlineData("""{ crew: { some: { node: { credits: { some: { node: { key: { eq: "film/etoile" } } } } } } } }""", "etoile harbour-return")]
    [InlineData("""{ and: [{ runningTime: { gt: 100 } }, { genres: { some: { eq: THRILLER } } }] }""", "harbour harbour-return")]
    [InlineData("""{ or: [{ name: { eq: "Untitled" } }, { genres: { some: { eq: COMEDY } } }] }""", "etoile untitled")]
    [InlineData("""{ not: { name: { startsWith: "harbour" } } }""", "etoile untitled")]
    [InlineData("""{ reviewedBy: { some: { claim: { verdict: { eq: PRAISES } } } } }""", "etoile")]
    [InlineData("{}", "etoile harbour harbour-return untitled")]
    public async Task Films_where(string where, string names)
    {
        var data = await DataAsync($"{{ films(where: {where}) {{ totalCount nodes {{ key }} }} }}");
        var keys = data["films"]!["nodes"]!.AsArray().Select(node => node!["key"]!.GetValue<string>()["film/".Length..]).ToArray();
        Assert.Equal(names, string.Join(' ', keys));
        Assert.Equal(keys.Length, data["films"]!["totalCount"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{ fee: { value: { gt: "11000.5" } } }""", "harbour-lead")]
    [InlineData("""{ fee: { value: { eq: "11000.5" } } }""", "return-lead")]
    [InlineData("""{ fee: { unit: { eq: "EUR" } } }""", "etoile-writer")]
    [InlineData("""{ fee: { bound: { eq: ABOUT } } }""", "return-lead")]
    [InlineData("""{ certainty: { lt: 1 } }""", "harbour-producer")]
    [InlineData("""{ role: { contains: "keeper" } }""", "harbour-lead return-lead")]
    [InlineData("""{ maker: { studio: { founded: { lt: 1970 } } } }""", "harbour-producer")]
    [InlineData("""{ subject: { name: { startsWith: "ada" } } }""", "harbour-director")]
    [InlineData("""{ object: { film: { releasedOn: { gte: "2000" } } } }""", "etoile-director etoile-writer")]
    [InlineData("""{ film: { name: { eq: "Harbour" } }, job: { neq: ACTS } }""", "harbour-director harbour-producer")]
    [InlineData("""{ validFrom: { gte: "1997-11-01" } }""", "etoile-director etoile-writer return-director return-lead")]
    [InlineData("""{ evidence: { none: {} }, film: { key: { eq: "film/harbour" } } }""", "harbour-lead harbour-producer")]
    [InlineData("""{ recordedAt: { gt: "2025-03-07T12:00:00Z" } }""", "")]
    public async Task Credits_where(string where, string keys)
    {
        var data = await DataAsync($"{{ credits(where: {where}, order: [{{ key: ASC }}]) {{ nodes {{ key }} }} }}");
        Assert.Equal(keys, string.Join(' ', data["credits"]!["nodes"]!.AsArray().Select(node => node!["key"]!.GetValue<string>())));
    }

    [Theory]
    [InlineData("{ lte: \"1980-06-30\" }", true)]
    [InlineData("{ lte: \"1980-06\" }", true)]
    [InlineData("{ lte: \"1980\" }", true)]
    [InlineData("{ lte: \"1980-06-29\" }", false)]
    [InlineData("{ lt: \"1980-06-30\" }", false)]
    [InlineData("{ lt: \"1980-07\" }", true)]
    [InlineData("{ gte: \"1980-06-30\" }", true)]
    [InlineData("{ gte: \"1980-07\" }", false)]
    [InlineData("{ gt: \"1980-06-29\" }", true)]
    [InlineData("{ gt: \"1980-06\" }", false)]
    [InlineData("{ eq: \"1980-06\" }", true)]
    [InlineData("{ eq: \"1980-06-30\" }", false)]
    [InlineData("{ in: [\"1980-06\"], neq: \"1980\" }", true)]
    public async Task An_end_of_June_1980_counts_by_its_last_day(string validTo, bool holds)
    {
        var data = await DataAsync(
            $"{{ contracts(during: {{}}, where: {{ key: {{ eq: \"bruno-contract\" }}, validTo: {validTo} }}) {{ totalCount }} }}");
        Assert.Equal(holds ? 1 : 0, data["contracts"]!["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public Task Kinds_are_told_apart_by_branches() => AnswersAsync(
        """
        {
          entities(where: { or: [{ award: {} }, { studio: { founded: { eq: 1969 } } }, { film: { runningTime: { lt: 110 } } }] }) { nodes { key } }
          claims(where: { or: [{ review: { verdict: { eq: PRAISES } } }, { nomination: { won: { eq: true } } }] }, order: [{ key: ASC }]) {
            nodes { __typename key }
          }
        }
        """,
        """
        {
          "entities": { "nodes": [{ "key": "award/lantern" }, { "key": "film/harbour-return" }, { "key": "studio/nordlys" }] },
          "claims": { "nodes": [{ "__typename": "Review", "key": "ada-on-etoile" }, { "__typename": "Nomination", "key": "etoile-lantern" }] }
        }
        """);
}
