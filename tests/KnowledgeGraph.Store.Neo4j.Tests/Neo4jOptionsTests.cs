namespace KnowledgeGraph.Store.Neo4j.Tests;

public sealed class Neo4jOptionsTests
{
    [Fact]
    public void The_database_is_that_of_Community_unless_said() =>
        Assert.Equal("neo4j", new Neo4jOptions(new Uri("http://localhost:7474")).Database);
}
