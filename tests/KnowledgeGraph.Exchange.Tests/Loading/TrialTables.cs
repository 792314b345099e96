using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Exchange.Tests.Loading;

/// <summary>A folder of small tables with a mapping, and a store to load them into.</summary>
internal sealed class TrialTables : IAsyncDisposable
{
    public const string Mapping = """
        bundle: trial
        title: A trial
        sources:
          - key: source/paper
            name: The Paper
        nodes:
          Country:
            - key: country/yug
              name: Yugoslavia
        lookups:
          days: { file: topics.csv, key: "{id}" }
          names: { file: names.csv, key: "{code}" }
        tables:
          - file: countries.csv
            nodes:
              Country:
                - key: country/{code:lower}
                  name: "{name}"
                  isoAlpha3: "{code}"
                  aliases: [{ each: names, key: "{code}", value: "{alias}" }]
          - file: topics.csv
            nodes:
              Topic:
                - key: topic/{id}
                  name: { first: ["{title}", "Topic {id}"] }
                  date: "{day}"
                  tags: { value: "{tags}", split: ;, map: { a: alpha, b: beta, x: "" } }
          - file: votes.csv
            claims:
              Stance:
                - holder: country/{code:lower}
                  topic: topic/{id}
                  position: { value: "{vote}", map: { yes: SUPPORTS, no: OPPOSES } }
                  validFrom: { lookup: days, key: "{id}", value: "{day}" }
                  evidence:
                    - source: source/paper
                      row: "{id}/{code}"

        """;

    public const string Countries = "code,name\nFRA,France\nDEU,Germany\n";
    public const string Names = "code,alias\nFRA,Frankreich\nFRA,Francia\nFRA,Frankreich\nDEU,Deutschland\n";
    public const string Topics = "id,day,title,tags\nt1,2025-03-06,A truce,a;x;b\nt2,,,\n";
    public const string Votes = "id,code,vote\nt1,FRA,yes\nt1,DEU,no\nt2,YUG,yes\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-load-");

    public TrialTables(string? mapping = null, string? countries = null, string? names = null, string? topics = null, string? votes = null)
    {
        Write("mapping.yaml", mapping ?? Mapping);
        Write("countries.csv", countries ?? Countries);
        Write("names.csv", names ?? Names);
        Write("topics.csv", topics ?? Topics);
        Write("votes.csv", votes ?? Votes);
        Store = EmbeddedStore.Open(Path.Combine(folder.FullName, "graph.db"), TestFiles.Model, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 3, 7, 12, 0, 0, TimeSpan.Zero));

    public EmbeddedStore Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Folder => folder.FullName;

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public void WriteBytes(string file, params byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, file), bytes);

    public Task<LoadResult> LoadAsync(bool skipBadRows = false, IProgress<LoadProgress>? progress = null) =>
        new BulkLoader(Store, TestFiles.Model, "loader", Clock)
            .LoadAsync(new LoadRequest(Folder, Path.Combine(Folder, "mapping.yaml"), skipBadRows), progress, Cancellation);

    /// <summary>Loads what has to go well, and says in one line what came of it.</summary>
    public async Task<string> LoadedAsync(bool skipBadRows = false)
    {
        var result = await LoadAsync(skipBadRows);
        Assert.Equal([], result.Outcome.Problems);
        return $"{result.Outcome}; revision {await Store.GetRevisionAsync(Cancellation)}";
    }

    /// <summary>Loads what has to be refused, sees that nothing of it is stored, and answers why.</summary>
    public async Task<string[]> RefusedAsync(bool skipBadRows = false)
    {
        var before = await Store.GetRevisionAsync(Cancellation);
        var result = await LoadAsync(skipBadRows);
        Assert.False(result.Succeeded);
        Assert.Equal(before, await Store.GetRevisionAsync(Cancellation));
        Assert.Null(await Store.FindBundleAsync("trial", Cancellation));
        Assert.Empty(await Store.FindNodesAsync(["source/paper", "topic/t1"], Cancellation));
        return [.. result.Outcome.Problems.Select(problem => problem.ToString())];
    }

    public Task<string> AskAsync(string query) => Questions.AskAsync(Store, Clock, query);

    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
