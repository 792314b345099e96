using KnowledgeGraph.Store.Neo4j.Compilation;

namespace KnowledgeGraph.Questions.Tests.Neo4jStatements;

/// <summary>What the server makes of the questions' statements, and how many there are.</summary>
[Collection(Neo4jSeedCollection.Name)]
public sealed class StatementPlanTests(Neo4jSeed seed) : IClassFixture<StatementPlanTests.RenewedPlans>
{
    public static TheoryData<string> Names => StatementSnapshotTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_question_begins_at_an_index_or_a_label(string name)
    {
        var question = Question.Find(name);
        foreach (var field in QuestionStatements.Explain(question.Operation, question.Variables))
        {
            var operators = await ServerPlans.OperatorsAsync(field.Traversal);

            Assert.DoesNotContain("AllNodesScan", operators);
            Assert.DoesNotContain("CartesianProduct", operators);
            Assert.Contains(operators, step => step.Contains("IndexSeek", StringComparison.Ordinal)
                || step is "NodeByLabelScan" or "NodeIndexScan" || step.Contains("RelationshipTypeScan", StringComparison.Ordinal)
                || step.Contains("IndexScan", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("{ countries(first: 3) { nodes { name } } }", "NodeUniqueIndexSeekByRange")]
    [InlineData("{ entities(first: 3) { nodes { name } } }", "NodeIndexScan")]
    [InlineData("{ stances(last: 3) { nodes { position } } }", "DirectedRelationshipIndexScan")]
    [InlineData("{ claims(first: 3) { nodes { key subject { name } } } }", "DirectedRelationshipIndexScan")]
    [InlineData("{ claims(where: { subject: { key: { eq: \"country/hun\" } } }) { nodes { key } } }", "NodeUniqueIndexSeek")]
    [InlineData("{ node(id: \"country~hun\") { id } }", "NodeUniqueIndexSeek")]
    [InlineData("{ timeline(of: [\"country/hun\"]) { nodes { key } } }", "NodeUniqueIndexSeek")]
    public async Task A_page_by_id_is_read_from_an_index(string operation, string start)
    {
        var operators = await ServerPlans.OperatorsAsync(QuestionStatements.Explain(operation)[0].Traversal);

        Assert.Contains(start, operators);
        Assert.DoesNotContain("AllNodesScan", operators);
        Assert.DoesNotContain("CartesianProduct", operators);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_root_field_is_one_statement_beside_the_look_at_the_revision(string name)
    {
        var question = Question.Find(name);
        var fields = QuestionStatements.Explain(question.Operation, question.Variables);
        var looksItself = fields is [var only] && StatementCompiler.CanReadNewest(only.Traversal);
        // The kinds' revisions are read once for a revision, whoever is the first to ask.
        await seed.AskAsync(question.Operation, question.Variables);
        var before = seed.Store!.StatementCount;
        await seed.AskAsync(question.Operation, question.Variables);

        Assert.Equal(fields.Count + (looksItself ? 0 : 1), seed.Store.StatementCount - before);
    }

    /// <summary>The statement reads the newest revision itself.</summary>
    [Theory]
    [InlineData("{ country(key: \"country/hun\") { key name isoAlpha3 } }", 1)]
    [InlineData("{ country(key: \"country/hun\") { name stances(first: 2) { nodes { name } } } }", 1)]
    [InlineData("{ node(id: \"country~hun\") { id } }", 1)]
    [InlineData("{ country(key: \"country/hun\", knownAt: \"2099-01-01T00:00:00Z\") { name } }", 2)]
    [InlineData("{ country(key: \"country/hun\") { name } other: country(key: \"country/fra\") { name } }", 3)]
    [InlineData("{ country(key: \"country/nowhere\") { name } }", 3)]
    public async Task A_look_up_that_is_alone_and_finds_something_is_all_that_is_asked(string operation, int statements)
    {
        await seed.AskAsync(operation);
        var before = seed.Store!.StatementCount;
        await seed.AskAsync(operation);

        Assert.Equal(statements, seed.Store.StatementCount - before);
    }

    [Fact]
    public async Task The_newest_revision_is_read_from_its_node_before_the_rest()
    {
        var traversal = QuestionStatements.Explain("{ country(key: \"country/hun\") { name } }")[0].Traversal;
        var plan = StatementCompiler.CompileNewest(QuestionStatements.Model, traversal);

        Assert.StartsWith(
            """
            MATCH (ledger:Ledger {id: 0})
            WITH ledger.revision AS revision
            MATCH (asked:Entity {id: $id})-[merges:MERGED_INTO*0..]->(country:Country&Entity)
            USING INDEX SEEK asked:Entity(id)
            WHERE asked.firstRecorded <= revision

            """,
            plan.Text.Value,
            StringComparison.Ordinal);
        var operators = await ServerPlans.OperatorsAsync(plan);
        Assert.Equal(2, operators.Count(step => step == "NodeUniqueIndexSeek"));
        Assert.Contains("Apply", operators);
        Assert.DoesNotContain(operators, step => step is "AllNodesScan" or "CartesianProduct" or "NodeByLabelScan");
    }

    /// <summary>Made once the seed is loaded: collections' fixtures come before classes'.</summary>
    public sealed class RenewedPlans : IAsyncLifetime
    {
        public async ValueTask InitializeAsync() => await ServerPlans.RenewAsync();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
