using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Store.Neo4j.Tests.Ledger;

/// <summary>Many rows at a time go by column, few by row: what stands in the database afterwards is the same.</summary>
public sealed class BulkColumnsTests
{
    private const int Count = 900;

    private static readonly string[] Jobs = ["ACTS", "DIRECTS", "WRITES"];

    private static readonly string?[] Days = ["1979-05-25", "1997-11", "2001", "1984-02-29..1984-03", null];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Claims with and without each property, with texts of all sorts, and with none to three pieces of evidence.</summary>
    private static ImmutableArray<ClaimRecord> Claims { get; } =
    [
        .. Enumerable.Range(0, Count).Select(number =>
        {
            var (job, fee) = (("job", (object)Jobs[number % 3]), ("fee", (object)string.Create(CultureInfo.InvariantCulture, $"{number % 4}.50 USD")));
            var role = ("role", (object)$"Röle “{number}”,\n\t'~{number % 2}");
            var maker = number % 2 == 0 ? "person/bruno-ohara" : "studio/nordlys";
            var claim = Claim(
                "Credit", $"c{number}", maker, number % 3 == 0 ? "film/harbour" : "film/etoile", Days[number % Days.Length], number % 7 == 0 ? [job] : [job, fee, role]);
            return claim.With(
                [.. Enumerable.Range(0, number % 4).Select(piece => Evidence("source/almanac", piece == 2 ? "the same" : $"Quote {number}, {piece}", number % 5))]);
        }),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_by_column_become_what_single_rows_do(bool isBolt)
    {
        var byColumn = await LoadAsync(Count, isBolt);
        var byRow = await LoadAsync(50, isBolt);

        Assert.Equal(byRow.Split('\n'), byColumn.Split('\n'));
    }

    /// <summary>Loads the claims over the films, so many at a time.</summary>
    /// <returns>All that the database holds then.</returns>
    private static async Task<string> LoadAsync(int batch, bool isBolt)
    {
        await using var database = await LedgerDatabase.CreateAsync(server => isBolt ? server.BoltUrl : server.HttpUrl);
        await database.WriteAsync(FilmGraph.All);
        await using (var load = await database.Store.BeginLoadAsync("loader", null, Cancellation))
        {
            foreach (var claims in Claims.Chunk(batch))
            {
                Assert.Empty(await load.AppendAsync(new LoadBatch([], [.. claims]), Cancellation));
            }

            var result = await load.PublishAsync(Cancellation);
            Assert.Equal((2, Count), (result.Revision, result.ClaimsRecorded));
        }

        return await database.DumpAsync();
    }
}
