using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Snapshot;

public sealed class ConcurrencyTests : IDisposable
{
    private readonly StoreFile file = new();

    [Fact]
    public async Task Readers_see_whole_revisions_while_others_are_written_and_folded()
    {
        await using var store = file.Open();
        await store.Write(Write([Node("country/fra", "France"), Node("topic/t", "T")], []));
        var api = new Api(store, file.Clock);
        using var stop = new CancellationTokenSource();
        var cancellation = TestContext.Current.CancellationToken;
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => Read(api, stop.Token), cancellation)).ToArray();

        for (var i = 0; i < 60; i++)
        {
            // Every revision takes back the ten stances of the one before and records ten others.
            var write = Write(
                [Node("country/fra", $"France {i}")],
                Enumerable.Range(0, 10).Select(n => Claim(
                    "Stance", "country/fra", "topic/t", "2020", key: $"k{n}", values: [("position", i % 2 == 0 ? "SUPPORTS" : "OPPOSES")])));
            Assert.Empty((await store.Write(write)).Problems);
            if (i % 7 == 0)
            {
                store.Snapshot.Fold();
            }

            await Task.Delay(1, cancellation);
        }

        await stop.CancelAsync();
        foreach (var reads in await Task.WhenAll(readers))
        {
            Assert.InRange(reads, 1, int.MaxValue);
        }
    }

    private static async Task<int> Read(Api api, CancellationToken stop)
    {
        var reads = 0;
        do
        {
            var answer = await api.Root(
                """
                country(key: "country/fra") {
                  name
                  stances(first: 100) { totalCount nodeCount edges { claim { key } } aggregate { byPosition { count } } }
                }
                """);
            if (!answer.StartsWith("{'name':'France'", StringComparison.Ordinal))
            {
                Assert.Contains("'stances':{'totalCount':10,'nodeCount':1,", answer, StringComparison.Ordinal);
                Assert.Equal(11, answer.Split("'claim'").Length);
                Assert.EndsWith("'aggregate':{'byPosition':[{'count':10}]}}}", answer, StringComparison.Ordinal);
            }

            reads++;
        }
        while (!stop.IsCancellationRequested);

        return reads;
    }

    public void Dispose() => file.Dispose();
}
