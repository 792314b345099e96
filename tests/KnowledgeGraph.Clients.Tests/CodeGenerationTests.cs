namespace KnowledgeGraph.Clients.Tests;

/// <summary>GraphQL Code Generator from the served schema; what it writes is compiled by `tsc --strict`.</summary>
public sealed class CodeGenerationTests(ServedSeed seed) : ClientScenarios(seed, "codegen.mjs")
{
    [Fact]
    public Task Every_question_has_types_and_its_answer_is_of_them() => HoldsAsync("questionsCompile", 2);

    [Fact]
    public Task Its_command_writes_types_and_a_client_that_compile() => HoldsAsync("commandCompiles", 2);

    [Fact]
    public Task The_whole_schema_has_types() => HoldsAsync("wholeSchemaCompiles", 1);

    [Fact]
    public Task The_compiler_finds_what_may_be_null() => HoldsAsync("mistakesAreFound", 2);

    [Fact]
    public Task The_fragment_matcher_finds_the_possible_types() => HoldsAsync("fragmentMatcherAgrees", 1);
}
