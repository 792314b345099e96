namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>What is selected is what is answered: section 6.3 of the specification.</summary>
public sealed class SelectionTests
{
    private static async Task Answers(string query, string data, string? variables = null) =>
        EngineFixture.AssertJson($$"""{"data":{{data}}}""", await StarWars.Engine().RunAsync(query, variables));

    [Fact]
    public Task A_field_and_those_below_it() => Answers(
        "{ hero { name friends { name } } }",
        """{"hero":{"name":"R2-D2","friends":[{"name":"Luke Skywalker"},{"name":"Han Solo"},{"name":"Leia Organa"}]}}""");

    [Fact]
    public Task Aliases_name_the_members() => Answers(
        """{ luke: human(id: "1000") { called: name } leia: human(id: "1003") { called: name } }""",
        """{"luke":{"called":"Luke Skywalker"},"leia":{"called":"Leia Organa"}}""");

    [Fact]
    public Task Members_stand_in_the_order_of_their_first_mention() => Answers(
        """
        { human(id: "1000") { homePlanet ...Names id name } }
        fragment Names on Human { name ... on Character { id } homePlanet }
        """,
        """{"human":{"homePlanet":"Tatooine","name":"Luke Skywalker","id":"1000"}}""");

    [Fact]
    public Task Selections_of_one_field_at_several_places_are_merged() => Answers(
        """
        { hero { friends { id } } ...More ... { hero { friends { __typename } } } }
        fragment More on Query { hero { friends { name } name } }
        """,
        """
        {"hero":{"friends":[
          {"id":"1000","name":"Luke Skywalker","__typename":"Human"},
          {"id":"1002","name":"Han Solo","__typename":"Human"},
          {"id":"1003","name":"Leia Organa","__typename":"Human"}],
          "name":"R2-D2"}}
        """);

    [Fact]
    public Task Fragments_on_a_type_apply_to_objects_of_that_type() => Answers(
        """
        { luke: human(id: "1000") { friends {
          name ... on Human { homePlanet } ... on Droid { primaryFunction } } } }
        """,
        """
        {"luke":{"friends":[
          {"name":"Han Solo","homePlanet":null},{"name":"Leia Organa","homePlanet":"Alderaan"},
          {"name":"C-3PO","primaryFunction":"Protocol"},{"name":"R2-D2","primaryFunction":"Astromech"}]}}
        """);

    [Fact]
    public Task A_union_answers_by_the_type_of_each_value() => Answers(
        """
        { search(text: "an") {
          __typename ... on Character { name } ... on Planet { planet: name } ... on Droid { id } } }
        """,
        """
        {"search":[
          {"__typename":"Human","name":"Han Solo"},{"__typename":"Human","name":"Leia Organa"},
          {"__typename":"Planet","planet":"Tatooine"}]}
        """);

    [Fact]
    public Task Enum_values_are_their_names() => Answers(
        "{ hero(episode: EMPIRE) { appearsIn } }",
        """{"hero":{"appearsIn":["NEWHOPE","EMPIRE","JEDI"]}}""");

    [Theory]
    [InlineData("true", "true", """{"hero":{"id":"2001"}}""")]
    [InlineData("true", "false", """{"hero":{"id":"2001","name":"R2-D2"}}""")]
    [InlineData("false", "true", """{}""")]
    [InlineData("false", "false", """{}""")]
    public Task Skip_and_include_read_variables(string include, string skip, string data) => Answers(
        """
        query ($include: Boolean!, $skip: Boolean = true) {
          hero @include(if: $include) { id ... @skip(if: $skip) { name } }
        }
        """,
        data,
        $$"""{"include":{{include}},"skip":{{skip}}}""");

    [Fact]
    public Task Skip_wins_over_include() => Answers(
        "{ hero { a: id @include(if: true) @skip(if: true) b: id @include(if: true) @skip(if: false) c: id @include(if: false) } }",
        """{"hero":{"b":"2001"}}""");

    [Fact]
    public Task A_conditional_spread_leaves_the_same_fragment_to_another() => Answers(
        """
        { hero { ...Name @skip(if: true) ...Name } }
        fragment Name on Character { name }
        """,
        """{"hero":{"name":"R2-D2"}}""");

    [Fact]
    public Task The_root_has_a_type_name() => Answers("{ __typename t: __typename }", """{"__typename":"Query","t":"Query"}""");

    [Fact]
    public async Task The_operation_is_chosen_by_name()
    {
        const string Document = "query A { hero { id } } query B { hero { name } }";
        var engine = StarWars.Engine();

        EngineFixture.AssertJson("""{"data":{"hero":{"id":"2001"}}}""", await engine.RunAsync(Document, null, "A"));
        EngineFixture.AssertJson("""{"data":{"hero":{"name":"R2-D2"}}}""", await engine.RunAsync(Document, null, "B"));
    }
}
