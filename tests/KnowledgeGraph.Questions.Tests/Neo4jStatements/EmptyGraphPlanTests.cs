using KnowledgeGraph.Contracts;
using KnowledgeGraph.Store.Neo4j;

namespace KnowledgeGraph.Questions.Tests.Neo4jStatements;

/// <summary>
/// A plan that is made while the graph is empty, when a scan costs nothing, is kept for some time after it has grown. So statements say themselves which
/// index they begin at.
/// </summary>
[Collection(Neo4jGrowthCollection.Name)]
public sealed class EmptyGraphPlanTests
{
    private static readonly (string Operation, string Start)[] Cases =
    [
        ("{ countries(first: 3) { nodes { name } } }", "NodeUniqueIndexSeekByRange"),
        ("{ entities(first: 3) { nodes { name } } }", "NodeIndexScan"),
        ("{ stances(last: 3) { nodes { position } } }", "DirectedRelationshipIndexScan"),
        ("{ claims(last: 3) { nodes { key } } }", "DirectedRelationshipIndexScan"),
        ("{ node(id: \"country~hun\") { id } }", "NodeUniqueIndexSeek"),
        ("{ stances(first: 3) { nodes { evidence { locator } } } }", "NodeUniqueIndexSeek"),
        ("{ timeline(of: [\"country/hun\"]) { nodes { key } } }", "NodeUniqueIndexSeek"),
    ];

    [Fact]
    public async Task What_is_known_by_id_is_read_from_an_index()
    {
        var server = await Neo4jTestServer.GetAsync();
        await server.WipeAsync();
        await using var empty = await Neo4jStore.OpenAsync(
            Neo4jOptions.Parse(server.Url), QuestionStatements.Model, TimeProvider.System, TestContext.Current.CancellationToken);
        await ServerPlans.RenewAsync();
        foreach (var (operation, start) in Cases)
        {
            var operators = await ServerPlans.OperatorsAsync(QuestionStatements.Explain(operation)[0].Traversal);

            Assert.Contains(start, operators);
            Assert.DoesNotContain("NodeByLabelScan", operators);
            Assert.DoesNotContain("AllNodesScan", operators);
        }
    }
}
