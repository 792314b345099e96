using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cache;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Endpoints.Explaining;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>What a running server's cache makes of an operation, in lines to print.</summary>
internal static class RunningServerExplanation
{
    /// <summary>Where the API key stands: what is on a command line is for everybody on the machine to see.</summary>
    public const string KeyVariable = "KG_KEY";

    /// <returns>The lines of each root field, by its response key.</returns>
    /// <exception cref="CommandException">The server can't be asked, or refuses.</exception>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> AskAsync(
        Uri server, string query, string? operation, string variables, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        if (Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        var request = new JsonObject { ["query"] = query, ["operationName"] = operation, ["variables"] = JsonNode.Parse(variables) };
        using var body = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var response = await client.PostAsync(new Uri(server, Routes.Explain), body, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? JsonSerializer.Deserialize(text, ExplainJson.Default.ListExplainedField)!.ToDictionary(field => field.Field, Describe)
                : throw new CommandException(Refusal(server, response.StatusCode));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException)
        {
            throw new CommandException($"{server} gave no explanation: {exception.Message}");
        }
    }

    /// <summary>The lines for one field.</summary>
    public static IReadOnlyList<string> Describe(ExplainedField field) => field.Cache is not { } cache
        ? ["# this server keeps no answer of it"]
        :
        [
            $"# asked for {(cache.Asked >= byte.MaxValue ? "255 times or more" : Times(cache.Asked))} lately; {Runs(cache)}",
            $"# memory: {Reason(cache.Memory)}{(cache.Bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({cache.Bytes:N0} bytes)") : "")}",
            $"# Redis: {(cache.Redis is { } redis ? Reason(redis) : "the server has none")}",
        ];

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static string Runs(CacheExplanation cache) =>
        (cache.RunMicroseconds is { } run
            ? $"a run takes {Time(run)}{(cache.IsRunMeasured ? "" : " on the average of all")}"
            : "nothing has run yet")
        + (cache.RedisMicroseconds is { } look ? $", a look in Redis {Time(look)}" : "");

    private static string Time(double microseconds) => string.Create(CultureInfo.InvariantCulture, $"{microseconds:N0} µs");

    private static string Reason(CacheDecision decision) => decision switch
    {
        CacheDecision.Kept => "kept",
        CacheDecision.Outdated => "what is kept is from before a write or of another day; the next run takes its place",
        CacheDecision.TooLarge => "not kept, because it is larger than an eighth of what the memory may hold",
        CacheDecision.Outweighed => "not kept, because what it would push out is worth more (how often × what a run costs, by byte)",
        CacheDecision.TooFast => "not kept, because the store gives it as fast as it could be found",
        CacheDecision.AskedOnce => "not kept until it is asked for again",
        CacheDecision.Offered => "looked for there before the store is asked, and put there",
        CacheDecision.StoreFaster => "by-passed, because the store is faster",
        CacheDecision.Away => "by-passed, because it is away or fails",
        _ => "not kept, because it hasn't run here yet",
    };

    private static string Refusal(Uri server, HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            $"{server} refuses: put an API key of the role ADMIN into {KeyVariable} (kg keys add NAME --role ADMIN).",
        _ => $"{server} gave no explanation: status {(int)status}.",
    };
}
