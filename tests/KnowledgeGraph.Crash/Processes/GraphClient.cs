using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Crash;

/// <summary>Sends operations over HTTP.</summary>
internal sealed class GraphClient : IDisposable
{
    /// <summary>What a server answers that can't reach its store, gave up waiting, or doesn't know what became of the write.</summary>
    private static readonly string[] Unanswered =
        [StoreErrorCodes.StoreUnavailable, StoreErrorCodes.WriteOutcomeUnknown, StoreErrorCodes.Busy, ErrorCodes.Timeout];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(3) };
    private readonly Func<Uri> server;

    /// <summary>What came last, to whichever of the writers, for whoever reads that there was no answer.</summary>
    private string last = "nothing";

    /// <param name="server">Where the server is now.</param>
    /// <param name="key">An API key.</param>
    public GraphClient(Func<Uri> server, string key)
    {
        this.server = server;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>The answer's `data`, or null when none came: nobody can say what became of the operation.</summary>
    /// <exception cref="CrashException">The answer has errors that a crash doesn't explain.</exception>
    public async Task<JsonObject?> TrySendAsync(string operation, JsonObject variables)
    {
        var body = new JsonObject { ["query"] = operation, ["variables"] = variables.DeepClone() };
        try
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri(server(), "/graphql"), content);
            var answer = await response.Content.ReadAsStringAsync();
            last = answer;
            return Read(answer);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            last = gone.Message;
            return null;
        }
    }

    /// <summary>The answer's `data`. It is asked for again until it comes: so the operation has to be one that may be repeated.</summary>
    /// <exception cref="CrashException">None came for minutes.</exception>
    public async Task<JsonObject> SendAsync(string operation, JsonObject variables)
    {
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < Patience;)
        {
            if (await TrySendAsync(operation, variables) is { } data)
            {
                return data;
            }

            await Task.Delay(100);
        }

        throw new CrashException($"The server is ready and has no answer to {operation}. The last was: {last}");
    }

    /// <summary>Waits until the key is taken, which a running server notices within a second.</summary>
    public async Task AdmittedAsync()
    {
        for (var refusals = 0; ; refusals++)
        {
            try
            {
                await SendAsync("{ graph { revision } }", []);
                return;
            }
            catch (CrashException) when (refusals < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    public void Dispose() => http.Dispose();

    private static JsonObject? Read(string text)
    {
        var answer = JsonNode.Parse(text)!;
        if (answer["errors"] is not JsonArray errors)
        {
            return answer["data"]!.AsObject();
        }

        return errors.All(error => Unanswered.Contains((string?)error!["extensions"]?["code"]))
            ? null
            : throw new CrashException($"The server answers with errors: {text}");
    }
}
