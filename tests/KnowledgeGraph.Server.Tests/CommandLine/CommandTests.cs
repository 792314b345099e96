namespace KnowledgeGraph.Server.Tests.CommandLine;

public sealed class CommandTests
{
    [Fact]
    public async Task Schema_writes_what_is_committed()
    {
        using var kg = new KgProcess();
        var model = Path.Combine(Repository.Root, "schema", "model.graphql");
        var (code, output, _) = await kg.RunAsync("schema", "--model", model, "--output", "api.graphql");

        Assert.Equal((0, "api.graphql: written\nneo4j/constraints.cypher: written\n"), (code, output));
        foreach (var file in new[] { "api.graphql", "neo4j/constraints.cypher" })
        {
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema", file), TestContext.Current.CancellationToken),
                await File.ReadAllTextAsync(Path.Combine(kg.Folder, file), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Explain_prints_each_root_fields_traversal_and_cost()
    {
        using var kg = new KgProcess();
        kg.Write("q.graphql", """{ a: country(key: "country/fra") { name } b: countries(first: 2) { totalCount } }""");
        var (code, output, _) = await kg.RunAsync("explain", "q.graphql");

        Assert.Equal(0, code);
        Assert.Contains("# a: cost ", output, StringComparison.Ordinal);
        Assert.Contains("# b: cost ", output, StringComparison.Ordinal);
        Assert.Contains("# cost of the operation: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_what_ends_a_kept_answer()
    {
        using var kg = new KgProcess();
        kg.Write("q.graphql", """{ a: country(key: "country/fra") { memberOf { totalCount } } b: topics(asOf: "2025-03-07") { totalCount } }""");
        var (_, output, _) = await kg.RunAsync("explain", "q.graphql");

        Assert.Contains("# kept until a write to Country, Membership or the end of the day\n", output, StringComparison.Ordinal);
        Assert.Contains("# kept until a write to Topic\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_one_file_is_refused_and_commands_beside_it_are_not()
    {
        using var kg = new KgProcess();
        kg.Environment["KG_SEED"] = "";
        using var first = kg.Start("--urls", "http://127.0.0.1:0");
        try
        {
            while (await first.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.StartsWith("Health", StringComparison.Ordinal))
            {
            }

            var (code, _, error) = await kg.RunAsync("--urls", "http://127.0.0.1:0");
            var (commandCode, _, _) = await kg.RunAsync("keys", "list");

            Assert.Equal((1, 0), (code, commandCode));
            Assert.StartsWith($"Another server serves {Path.Combine(kg.Folder, "data", "graph.db")}: give this one a folder of its own in KG_DATA", error, StringComparison.Ordinal);
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var again = kg.Start("--urls", "http://127.0.0.1:0");
        Assert.StartsWith("Graph", await again.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        again.Kill();
        await again.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Explain_shows_the_statements_where_the_store_is_Neo4j()
    {
        using var kg = new KgProcess();
        kg.Environment["KG_STORE"] = "neo4j";
        kg.Environment["KG_NEO4J"] = "http://neo4j:secret@neo4j.example:7474";
        kg.Write("q.graphql", """{ country(key: "country/fra") { name } }""");
        var (code, output, _) = await kg.RunAsync("explain", "q.graphql");

        Assert.Equal(0, code);
        Assert.Contains("// $revision: the operation's revision\n// $id: \"country~fra\"\nMATCH ", output, StringComparison.Ordinal);
        Assert.Contains(":Entity {id: $id})", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_what_is_wrong_with_an_operation()
    {
        using var kg = new KgProcess();
        kg.Write("q.graphql", "{ nope }");
        var (code, _, error) = await kg.RunAsync("explain", "q.graphql");

        Assert.Equal((1, "q.graphql:1:3: Cannot query field \"nope\" on type \"Query\". Did you mean \"node\" or \"nodes\"?\n"), (code, error));
    }

    [Fact]
    public async Task A_mistake_in_the_model_stops_the_start_with_its_place()
    {
        using var kg = new KgProcess();
        kg.Environment["KG_MODEL"] = kg.Write("broken.graphql", "interface Entity implements Node { name: Strin! }\n");
        var (code, _, error) = await kg.RunAsync("--urls", "http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Contains("broken.graphql:1:42: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_refused()
    {
        using var kg = new KgProcess();
        var (code, _, error) = await kg.RunAsync("shcema");

        Assert.Equal((1, "There is no command \"shcema\": run kg --help for a list of them.\n"), (code, error));
    }

    [Fact]
    public async Task A_setting_that_is_no_number_is_refused()
    {
        using var kg = new KgProcess();
        kg.Environment["KG_MAX_COST"] = "much";
        var (code, _, error) = await kg.RunAsync();

        Assert.Equal((1, $"KG_MAX_COST is \"much\"; give a whole number from 1 to {long.MaxValue}.\n"), (code, error));
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_and_is_left_alone()
    {
        using var kg = new KgProcess();
        Directory.CreateDirectory(Path.Combine(kg.Folder, "data"));
        var file = kg.Write("data/graph.db", "This is not a database, and somebody may want it back.");
        var (code, _, error) = await kg.RunAsync("--urls", "http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Contains("graph.db", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(
            "This is not a database, and somebody may want it back.",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }
}
