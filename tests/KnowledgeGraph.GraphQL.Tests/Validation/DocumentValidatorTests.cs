using System.Diagnostics;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    private static GraphQLError[] Validate(string document, EngineOptions? options = null)
    {
        DocumentValidator validator =
            new(RuleFixture.Schema, SpecifiedRules.All, OperationLimits.Of(options ?? new() { MaxFields = null }));
        return [.. validator.Validate(Parser.Parse(document))];
    }

    [Fact]
    public void All_rules_of_the_specification_are_listed_once() => Assert.Equal(
        typeof(SpecifiedRules).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ValidationRule)) && !type.Name.StartsWith("Max", StringComparison.Ordinal))
            .Select(type => type.Name)
            .Order(),
        SpecifiedRules.All
            .Select(rule => rule(new(RuleFixture.Schema, Parser.Parse("{ dog { name } }"))).GetType().Name)
            .Order());

    [Fact]
    public void All_rules_report_in_one_walk() => Assert.Equal(
        ["ScalarLeafs", "KnownArgumentNames", "FieldsOnCorrectType", "NoUnusedFragments", "NoUnusedVariables"],
        Validate("query ($v: Int) { dog human(key: 1) { nme } } fragment F on Dog { name }").Select(error => error.Rule));

    [Fact]
    public void Hundred_errors_are_enough()
    {
        GraphQLError[] errors = Validate("{" + string.Concat(Enumerable.Range(0, 300).Select(i => $" f{i}x")) + " }");

        Assert.Equal(101, errors.Length);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[^1].Message);
    }

    [Fact]
    public void A_document_can_keep_all_rules() => Assert.Empty(Validate(
        """
        query Pets($id: ID!, $more: Boolean!) {
          human(id: $id) { ...Owner relatives { ...Owner @include(if: $more) } }
          pet { __typename name ... on Dog { knows(command: SIT) } ... on Cat { meowVolume } }
        }
        fragment Owner on Human { pets { ... on Being { name(surname: true) } } }
        """));

    [Fact]
    public void Fields_that_overlap_in_millions_of_ways_are_refused_in_time()
    {
        string document = "{" + string.Concat(Enumerable.Repeat(" dog { name }", 5_000)) + " }";
        Stopwatch clock = Stopwatch.StartNew();

        GraphQLError error = Assert.Single(Validate(document));

        Assert.Equal("OverlappingFieldsCanBeMerged", error.Rule);
        Assert.StartsWith("The fields overlap in more ways than can be compared", error.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public void Fragments_inside_fragments_are_compared_once()
    {
        string fragments = string.Concat(Enumerable.Range(0, 25).Select(i =>
            $" fragment F{i} on Dog {{ mother {{ ...F{i + 1} }} father {{ ...F{i + 1} }} ...F{i + 1} }}"));

        Assert.Empty(Validate($"{{ dog {{ ...F0 ...F1 }} }}{fragments} fragment F25 on Dog {{ name }}"));
    }

    [Fact]
    public void A_chain_of_fragments_can_t_fill_the_stack()
    {
        string fragments = string.Concat(Enumerable.Range(0, 20_000).Select(i => $" fragment F{i} on Dog {{ ...F{i + 1} }}"));
        GraphQLError[] errors = [];
        Thread small = new(
            () => errors = Validate($"{{ dog {{ ...F0 }} }}{fragments} fragment F20000 on Dog {{ name }}"), 512 * 1024);
        small.Start();
        small.Join();

        Assert.Equal("Fragments are nested too deep inside one another.", Assert.Single(errors).Message);
    }

    [Theory]
    [InlineData("{ dog { mother { name } } }", 3, null)]
    [InlineData("{ dog { mother { name } } }", 2, "1:1 The operation nests 3 levels of fields, and one may nest 2.")]
    [InlineData("query A { dog { name } } query B { dog { ...F } } fragment F on Dog { mother { ... { name } } }", 2,
        "1:26 The operation nests 3 levels of fields, and one may nest 2.")]
    [InlineData("{ __schema { types { name } } }", 1, null)]
    public void Depth_is_limited(string document, int limit, string? expected)
    {
        GraphQLError? error = Validate(document, new() { MaxFields = null, MaxDepth = limit }).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Locations[0].Line}:{error.Locations[0].Column} {error.Message}");
        Assert.True(error is null or { Code: "DEPTH_LIMIT_EXCEEDED" });
    }

    [Theory]
    [InlineData("{ a: dog { ...F } b: dog { ...F name } } fragment F on Dog { c: name }", 4, null)]
    [InlineData("{ a: dog { ...F } b: dog { ...F name } } fragment F on Dog { c: name }", 3,
        "1:1 The operation gives 4 fields an alias, and one may give 3 of them one.")]
    public void Aliases_are_counted_wherever_their_fragment_is_spread(string document, int limit, string? expected)
    {
        GraphQLError? error = Validate(document, new() { MaxAliases = limit }).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Locations[0].Line}:{error.Locations[0].Column} {error.Message}");
        Assert.True(error is null or { Code: "ALIAS_LIMIT_EXCEEDED" });
    }

    [Fact]
    public void Fields_are_counted_wherever_their_fragment_is_spread()
    {
        const string Doubling = """
            { dog { ...A ...A } }
            fragment A on Dog { a: mother { ...B } b: mother { ...B } }
            fragment B on Dog { a: mother { ...C } b: mother { ...C } }
            fragment C on Dog { a: name b: name }
            """;

        Assert.Empty(Validate(Doubling, new() { MaxFields = 29 }));
        GraphQLError error = Assert.Single(Validate(Doubling, new() { MaxFields = 28 }));
        Assert.Equal("FIELD_LIMIT_EXCEEDED", error.Code);
        Assert.Equal("The operation selects 29 fields, and one may select 28.", error.Message);
    }

    [Fact]
    public void Introspection_does_not_go_round()
    {
        GraphQLError error = Assert.Single(Validate(
            "{ ...Q } fragment Q on Query { __schema { types { ...T } } } " +
            "fragment T on __Type { fields { type { fields { type { ... { fields { name } } } } } } }"));

        Assert.Equal(("MaxIntrospectionDepth", "Maximum introspection depth exceeded"), (error.Rule, error.Message));
    }
}
