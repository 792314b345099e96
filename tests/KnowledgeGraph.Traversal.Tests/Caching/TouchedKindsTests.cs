namespace KnowledgeGraph.Traversals.Tests.Caching;

public sealed class TouchedKindsTests
{
    private static readonly OperationExplainer Films = new(TestSchemas.Films);

    [Theory]
    [InlineData("{ films { totalCount } }", "Film")]
    [InlineData("{ makers { nodes { name } } }", "Person Studio")]
    [InlineData("{ film(key: \"film/a\") { name } }", "Film")]
    [InlineData("{ film(key: \"film/a\") { crew { totalCount nodeCount } } }", "Film Credit")]
    [InlineData("{ film(key: \"film/a\") { crew { edges { claim { job } } } } }", "Film Credit")]
    [InlineData("{ film(key: \"film/a\") { crew { nodes { name } } } }", "Person Studio Film Credit")]
    [InlineData("{ film(key: \"film/a\") { crew(order: [{ node: { name: ASC } }]) { edges { claim { job } } } } }", "Person Studio Film Credit")]
    [InlineData("{ film(key: \"film/a\") { crew(where: { node: { name: { eq: \"A\" } } }) { totalCount } } }", "Person Studio Film Credit")]
    [InlineData("{ films(where: { crew: { some: { claim: { role: { eq: \"A\" } } } } }) { totalCount } }", "Film Credit")]
    [InlineData("{ films(where: { crew: { none: { node: { origin: { eq: \"DEU\" } } } } }) { totalCount } }", "Person Studio Film Credit")]
    [InlineData("{ films(where: { reviewedBy: { count: { gt: 1 } } }) { totalCount } }", "Film Review")]
    [InlineData("{ credits { nodes { role } } }", "Credit")]
    [InlineData("{ credits { nodes { maker { name } } } }", "Person Studio Credit")]
    [InlineData("{ credits { nodes { reportedOn } } }", "Source Credit")]
    [InlineData("{ credits(where: { reportedOn: { gt: \"2025-01-01\" } }) { totalCount } }", "Source Credit")]
    [InlineData("{ credits(where: { film: { name: { eq: \"A\" } } }) { totalCount } }", "Film Credit")]
    [InlineData("{ credits { nodes { evidence { quote } } } }", "Credit")]
    [InlineData("{ credits { nodes { evidence { source { name } critic { name } } } } }", "Person Source Credit")]
    [InlineData("{ credits { nodes { supersededBy { id } } } }", "Credit")]
    [InlineData("{ nominations { nodes { forFilm { name } } } }", "Film Nomination")]
    [InlineData("{ search(text: \"a\", kinds: [FILM]) { nodes { name } } }", "Person Studio Film Award Source")]
    [InlineData("{ node(id: \"film~a\") { id ... on Entity { name } } }", "Film")]
    [InlineData("{ node(id: \"film/a\") { id } }", "Film Credit Contract Nomination Review Bond")]
    [InlineData("{ node(id: \"credit~a\") { ... on Credit { film { name } } } }", "Film Credit")]
    [InlineData("{ node(id: \"some-claim\") { id } }", "Credit Contract Nomination Review Bond")]
    [InlineData("{ paths(a: \"film/a\", b: \"film/b\") { __typename } }", "Person Studio Film Award Source Credit Contract Nomination Review Bond")]
    [InlineData("{ graph { revision } }", "Person Studio Film Award Source Credit Contract Nomination Review Bond")]
    public void Names_what_a_record_of_could_change_the_answer(string query, string kinds)
    {
        var traversal = Assert.Single(Films.Explain(query)).Traversal;

        Assert.Equal(kinds, string.Join(' ', TouchedKinds.Of(TestSchemas.Films.Model, traversal).Names));
    }

    [Theory]
    [InlineData("{ films { totalCount } }", true)]
    [InlineData("{ films(asOf: \"2025-01-01\") { totalCount } }", false)]
    [InlineData("{ films(during: {}) { totalCount } }", false)]
    [InlineData("{ films(knownAt: \"2025-01-01T00:00:00Z\") { totalCount } }", true)]
    [InlineData("{ node(id: \"film~a~d2025-01-01\") { id } }", false)]
    [InlineData("{ nodes(ids: [\"film~a~d2025-01-01\", \"film~b\"]) { id } }", true)]
    public void Knows_what_tomorrow_may_change(string query, bool dependsOnDay) =>
        Assert.Equal(dependsOnDay, TouchedKinds.DependOnDay(Assert.Single(Films.Explain(query)).Traversal));
}
