namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Validation beside graphql-js: the same rules fire, with the same messages, at the same places, in the same order.</summary>
public sealed class ValidationTests(ReferenceImplementation reference)
{
    private const int Batch = 250;
    private const int ValidCases = 2_000;
    private const int CasesOfMutator = 250;
    private const int CasesOfMutator17 = 60;
    private const int MixedCases = 1_000;

    /// <summary>How often each rule has to be broken for the comparison to say something about it.</summary>
    private const int LeastHits = 200;

    [Fact]
    public async Task Valid_documents()
    {
        Random random = Seeds.For(20);
        Comparison comparison = new(reference);
        await comparison.RunAsync(Enumerable.Range(0, ValidCases).Select(_ => Text(Document(random), random)));

        comparison.Found.AssertNone();
        Assert.Empty(comparison.Hits);
    }

    [Fact]
    public async Task Documents_that_break_a_rule()
    {
        Random random = Seeds.For(21);
        Comparison comparison = new(reference);
        await comparison.RunAsync(
            Mutator.All.SelectMany(mutator => Enumerable.Repeat(mutator, CasesOfMutator)).Select(mutator => Broken(random, mutator)));

        comparison.Found.AssertNone();
        AssertEveryRuleIsHit(comparison.Hits);
    }

    [Fact]
    public async Task Documents_that_break_several_rules()
    {
        Random random = Seeds.For(22);
        Comparison comparison = new(reference);
        await comparison.RunAsync(Enumerable.Range(0, MixedCases).Select(_ =>
            Broken(random, [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Of(Mutator.All))])));

        comparison.Found.AssertNone();
    }

    [Fact]
    public async Task Rules_of_version_17()
    {
        Random random = Seeds.For(23);
        Comparison comparison = new(reference, version: 17);
        await comparison.RunAsync(
            Mutator.All.SelectMany(mutator => Enumerable.Repeat(mutator, CasesOfMutator17)).Select(mutator => Broken(random, mutator)));

        comparison.Found.AssertNone();
    }

    /// <summary>The public schema has no mutations and subscriptions; version 16 has no rule that says so.</summary>
    [Theory]
    [InlineData("mutation { __typename }")]
    [InlineData("{ __typename } subscription S { __typename }")]
    [InlineData("query { graph { __typename } }")]
    public async Task Kinds_of_operations_that_the_schema_lacks(string source)
    {
        Verdict[] theirs = await reference.AskAsync([new("validate") { Version = 17, Schema = "public", Source = source }]);
        Disagreements found = new();
        found.Compare(source, Ours.Validate(TestSchemas.Public, source), theirs[0], []);

        found.AssertNone();
    }

    private static DraftDocument Document(Random random) => DocumentGenerator.Generate(TestSchemas.Wide, random);

    private static string Text(DraftDocument document, Random random) => DraftWriter.Write(document, random);

    /// <summary>A document in which all the mutators found a place.</summary>
    private static string Broken(Random random, params Mutator[] mutators)
    {
        DraftDocument document;
        do
        {
            document = Document(random);
        }
        while (!mutators.All(mutator => mutator.Apply(document, random)));
        return Text(document, random);
    }

    private static void AssertEveryRuleIsHit(IReadOnlyDictionary<string, int> hits)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join('\n', hits.OrderBy(hit => hit.Key).Select(hit => $"{hit.Value,6} {hit.Key}")));
        Assert.All(Mutator.All.Select(mutator => mutator.Rule).Distinct(), rule => Assert.InRange(hits.GetValueOrDefault(rule), LeastHits, int.MaxValue));
    }

    /// <summary>Asks both implementations in batches and counts the rules that the reference saw broken.</summary>
    private sealed class Comparison(ReferenceImplementation reference, int version = 16)
    {
        public Disagreements Found { get; } = new(rulesOnly: version != 16);

        public Dictionary<string, int> Hits { get; } = [];

        public async Task RunAsync(IEnumerable<string> sources)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(Seeds.Recipe);
            foreach (string[] batch in sources.Chunk(Batch))
            {
                await RunAsync(batch);
            }
        }

        private async Task RunAsync(string[] batch)
        {
            Task<Verdict[]> asked = reference.AskAsync([.. batch.Select(source => new Question("validate") { Version = version, Source = source })]);
            Verdict[] ours = [.. batch.Select(source => Ours.Validate(TestSchemas.Wide, source))];
            Verdict[] theirs = await asked;
            for (int i = 0; i < batch.Length; i++)
            {
                Found.Compare(batch[i], ours[i], theirs[i], version == 16 ? Deviations.OfValidation : Deviations.OfVersion17);
                foreach (string rule in theirs[i].Errors.Select(error => error.Rule).Distinct())
                {
                    Hits[rule] = Hits.GetValueOrDefault(rule) + 1;
                }
            }
        }
    }
}
