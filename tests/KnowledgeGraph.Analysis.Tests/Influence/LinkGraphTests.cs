namespace KnowledgeGraph.Analysis.Tests.Influence;

public sealed class LinkGraphTests
{
    private static readonly LinkGraph Graph = GeneratedLinks.Build(4, [(0, 2), (2, 0), (0, 1), (0, 2), (2, 2)]);

    [Fact]
    public void Rows_are_in_order_with_what_stands_beside_each_other() =>
        Assert.Equal(["1 2 2", "", "0 2", ""], Rows(Graph));

    [Fact]
    public void Made_simple_it_is_walked_either_way_and_once() =>
        Assert.Equal(["1 2", "0", "0", ""], Rows(Graph.ToSimple()));

    private static IEnumerable<string> Rows(LinkGraph graph) =>
        Enumerable.Range(0, graph.NodeCount).Select(node => string.Join(' ', graph[node].ToArray()));
}
