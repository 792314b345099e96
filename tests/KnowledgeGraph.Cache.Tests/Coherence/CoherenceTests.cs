using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache.Tests.Coherence;

/// <summary>Whatever was kept before whichever write, a cache answers what the store would.</summary>
public sealed class CoherenceTests
{
    private const int Operations = 120;
    private const int Rounds = 12;

    /// <summary>The operations are the same in all rounds, so that most answers are there when the next write comes.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public async Task Answers_are_those_of_the_store_after_every_write(int seed, bool isShared)
    {
        await using var films = await FilmsInFile.OpenAsync(isShared ? FilmsInFile.Eager : FilmsInFile.Fast);
        var random = new Random(seed);
        var writes = new RandomFilmWrites(random);
        var operations = Generate(random);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < 3; i++)
            {
                foreach (var operation in operations)
                {
                    var (expected, actual) = (await films.AskStoreAsync(operation), await films.AskAsync(operation));
                    Assert.True(expected == actual, $"round {round}, asked {i}: {operation}\nstore: {expected}\ncache: {actual}");
                }
            }

            await films.WriteAsync(writes.Next());
            if (round % 5 == 4)
            {
                films.Clock.Advance(TimeSpan.FromDays(1));
            }
        }

        Assert.True(films.Cache.Counts.FromMemory > Operations * Rounds, $"only {films.Cache.Counts.FromMemory} answers were kept");
    }

    [Fact]
    public async Task A_write_leaves_the_answers_that_it_does_not_touch()
    {
        await using var films = await FilmsInFile.OpenAsync(FilmsInFile.Eager);
        const string people = "{ people { nodes { name } } }";
        const string studios = "{ studios { nodes { name } } }";
        await films.AskAsync(people);
        await films.AskAsync(studios);

        await films.WriteAsync(FilmRecords.Write([FilmRecords.Node("studio/nordlys", "Nordlys")], []));
        var before = films.Cache.Counts.FromMemory;
        await films.AskAsync(people);

        Assert.Equal(before + 1, films.Cache.Counts.FromMemory);
        Assert.Contains("\"Nordlys\"", await films.AskAsync(studios));
        Assert.Equal(before + 1, films.Cache.Counts.FromMemory);
    }

    [Fact]
    public async Task What_is_of_today_is_not_answered_tomorrow()
    {
        await using var films = await FilmsInFile.OpenAsync(FilmsInFile.Eager);
        await films.WriteAsync(FilmGraph.Later);
        const string today = """{ film(key: "film/untitled") { crew { totalCount } } }""";
        const string always = """{ film(key: "film/untitled", during: {}) { crew { totalCount } } }""";
        Assert.Contains("\"totalCount\":0", await films.AskAsync(today));
        Assert.Contains("\"totalCount\":1", await films.AskAsync(always));

        films.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Contains("\"totalCount\":1", await films.AskAsync(today));
        var before = films.Cache.Counts.FromMemory;
        await films.AskAsync(always);
        Assert.Equal(before + 1, films.Cache.Counts.FromMemory);
    }

    [Fact]
    public async Task Answers_with_errors_are_not_kept()
    {
        await using var films = await FilmsInFile.OpenAsync(FilmsInFile.Eager);
        const string query = """{ timeline(of: ["person/nobody"]) { totalCount } }""";
        var first = await films.AskAsync(query);

        Assert.Contains("UNKNOWN_NODE", first);
        Assert.Equal(first, await films.AskAsync(query));
        Assert.Equal(0, films.Cache.MemoryAnswers);
        Assert.Equal(0, films.Cache.Counts.FromMemory);
    }

    [Fact]
    public async Task Warnings_are_kept_and_name_the_field_of_who_asks()
    {
        await using var films = await FilmsInFile.OpenAsync(FilmsInFile.Eager);
        await films.WriteAsync(FilmRecords.Write([FilmRecords.Node("person/ada", "Ada")], []));
        await films.WriteAsync(FilmRecords.Write([], []) with { Merges = [new NodeMerge("person/ada", "person/ada-kohler")] });
        const string plain = """{ person(key: "person/ada") { name } }""";
        const string aliased = """{ she: person(key: "person/ada") { name } }""";
        await films.AskAsync(plain);

        var answer = await films.AskAsync(aliased);

        Assert.Equal(1, films.Cache.Counts.FromMemory);
        Assert.Equal(await films.AskStoreAsync(aliased), answer);
        Assert.Contains("\"path\":[\"she\"]", answer);
    }

    private static List<string> Generate(Random random)
    {
        var samples = new SampleValues(
            RandomFilmWrites.References,
            ["Harbour", "Ada", "Name", "köhler", "nothing"],
            ["1979", "1997-11", "2001-06-01", "2025-03-07", "1979-05-25"],
            ["2025-03-07T12:00:03Z", "2025-03-07T12:00:09Z", "2026-01-01T00:00:00Z"]);
        var generator = new OperationGenerator(PublicSchema.Derive(FilmRecords.Model).Schema, random, samples);
        return [.. Enumerable.Range(0, Operations).Select(_ => generator.Next())];
    }
}
