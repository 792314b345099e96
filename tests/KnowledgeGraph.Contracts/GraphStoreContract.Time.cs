namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("asOf: \"1977-12-31\"", 0)]
    [InlineData("asOf: \"1978-01-01\"", 1)]
    [InlineData("asOf: \"1980-06-30\"", 1)]
    [InlineData("asOf: \"1980-07-01\"", 0)]
    [InlineData("first: 1", 0)]
    [InlineData("during: {}", 1)]
    [InlineData("during: { from: \"1980-06-30\" }", 1)]
    [InlineData("during: { from: \"1980-07-01\" }", 0)]
    [InlineData("during: { to: \"1978-01-01\" }", 1)]
    [InlineData("during: { to: \"1977-12-31\" }", 0)]
    public Task A_state_holds_from_its_first_day_to_its_last(string view, int count) =>
        AnswersAsync($"{{ contracts({view}) {{ totalCount }} }}", $$"""{ "contracts": { "totalCount": {{count}} } }""");

    [Theory]
    [InlineData("asOf: \"1997-10-31\"", 3)]
    [InlineData("asOf: \"1997-11-01\"", 5)]
    [InlineData("first: 1", 7)]
    [InlineData("during: { from: \"1997-11-30\", to: \"2000-12-31\" }", 2)]
    [InlineData("during: { from: \"1997-12-01\", to: \"2000-12-31\" }", 0)]
    [InlineData("during: {}", 7)]
    public Task An_act_shows_from_its_first_day_on_and_happens_within_its_days(string view, int count) =>
        AnswersAsync($"{{ credits({view}) {{ totalCount }} }}", $$"""{ "credits": { "totalCount": {{count}} } }""");

    [Fact]
    public Task The_view_holds_on_every_hop_and_in_filters() => AnswersAsync(
        """
        {
          films(asOf: "1980-01-01", where: { crew: { some: {} } }) {
            nodes {
              key
              crew(where: { claim: { job: { eq: ACTS } } }) { nodes { credits { totalCount } ... on Person { contracts { nodes { key } } } } }
            }
          }
        }
        """,
        """
        { "films": { "nodes": [{
          "key": "film/harbour",
          "crew": { "nodes": [{ "credits": { "totalCount": 1 }, "contracts": { "nodes": [{ "key": "studio/nordlys" }] } }] }
        }] } }
        """);
}
