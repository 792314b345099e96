using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Store.Embedded;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Exchange.Tests.Loading;

/// <summary>The seed's mapping of the United Nations' votes, on a few rows of its tables.</summary>
public sealed class UngaTests
{
    private const string Query = """
        {
          countries(where: { key: { in: ["country/csk", "country/fra", "country/rus", "country/srb", "country/tur", "country/unk", "country/usa", "country/yug"] } }, order: [{ key: ASC }]) {
            nodes { key name aliases isoAlpha2 isoAlpha3 identifiers { scheme value } memberOf { totalCount } stances { totalCount } }
          }
          topics(order: [{ key: ASC }]) {
            nodes {
              key name date tags identifiers { scheme value }
              stances(order: [{ node: { key: ASC } }]) { edges { node { key } claim { position validFrom evidence { locator } } } }
            }
          }
        }
        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_excerpt_becomes_what_is_expected()
    {
        var folder = Directory.CreateTempSubdirectory("kg-unga-");
        try
        {
            Pack(folder.FullName);
            var clock = new FakeTimeProvider(new DateTimeOffset(2025, 3, 7, 12, 0, 0, TimeSpan.Zero));
            await using var store = EmbeddedStore.Open(Path.Combine(folder.FullName, "graph.db"), TestFiles.Model, clock);
            var background = await new BundleImporter(store, TestFiles.Model, "tests").ImportAsync([Path.Combine(TestFiles.Seed, "background")], Cancellation);
            Assert.True(background.Succeeded);

            var request = new LoadRequest(folder.FullName, Path.Combine(TestFiles.Seed, "unga", "mapping.yaml"), SkipBadRows: false);
            var result = await new BulkLoader(store, TestFiles.Model, "tests", clock).LoadAsync(request, null, Cancellation);
            Assert.Equal([], result.Outcome.Problems);
            Assert.Equal("unga: 16 nodes, 31 claims, 31 pieces of evidence recorded", result.Outcome.ToString());
            var answer = JsonNode.Parse((await Questions.AskAsync(store, clock, Query)).Replace('\'', '"'))!;
            Assert.Equal(TestFiles.Read("Excerpts", "expected.json").TrimEnd(), answer.ToJsonString(Indented));

            var hash = Convert.ToHexStringLower(SHA256.HashData("5,Czechoslovakia,CS,CSK,abstain"u8));
            Assert.Equal(
                $"{{'country':{{'stances':{{'edges':[{{'claim':{{'evidence':[{{'sha256':'{hash}'}}]}}}}]}}}}}}",
                await Questions.AskAsync(
                    store,
                    clock,
                    "{ country(key: \"country/csk\") { stances(where: { claim: { position: { eq: NEUTRAL } } }) { edges { claim { evidence { sha256 } } } } } }"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Lays the excerpts out as the data set is: all but one of the files are packed.</summary>
    private static void Pack(string folder)
    {
        foreach (var file in new[] { "countries/countries.csv", "countries/country_names.csv", "unga/un_roll_calls.csv", "unga/un_votes.csv" })
        {
            var text = TestFiles.Read("Excerpts", file);
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (file == "countries/countries.csv")
            {
                File.WriteAllText(path, text, new UTF8Encoding(false));
            }
            else
            {
                File.WriteAllBytes(path + ".gz", TrialTables.Gzip(text));
            }
        }
    }
}
