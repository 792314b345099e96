using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Store.Neo4j.Tests.Contracts;

public sealed class Neo4jRecordStoreTests : RecordStoreContract
{
    protected override async ValueTask<RecordsUnderTest> OpenAsync()
    {
        var server = await Neo4jTestServer.GetAsync();
        await server.WipeAsync();
        return Open();

        RecordsUnderTest Open()
        {
            var records = new Neo4jRecordStore(Neo4jOptions.Parse(server.Url), TimeProvider.System);
            return new RecordsUnderTest(records, Open, records.DisposeAsync);
        }
    }
}
