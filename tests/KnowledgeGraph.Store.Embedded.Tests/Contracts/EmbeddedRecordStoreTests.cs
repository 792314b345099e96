using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Store.Embedded.Tests.Contracts;

public sealed class EmbeddedRecordStoreTests : RecordStoreContract
{
    protected override ValueTask<RecordsUnderTest> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kg-records-");
        var path = Path.Combine(folder.FullName, "records.db");
        var records = EmbeddedRecordStore.Open(path);
        return new(new RecordsUnderTest(records, OpenAgain, async () =>
        {
            await records.DisposeAsync();
            folder.Delete(recursive: true);
        }));

        RecordsUnderTest OpenAgain()
        {
            var again = EmbeddedRecordStore.Open(path);
            return new RecordsUnderTest(again, OpenAgain, again.DisposeAsync);
        }
    }
}
