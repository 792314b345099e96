using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Endpoints;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Says, once the server listens, what it serves and where. It asks its own API, as any client would.</summary>
internal sealed class StartupBanner(ServedGraph graph, IServer server, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = PrintAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrintAsync()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.FirstOrDefault() ?? string.Empty;
        if (graph.Arrival.Obstacle is { } obstacle && !graph.Arrival.Arrived.IsCompleted)
        {
            Console.WriteLine(DescribeWaiting(obstacle, address));
        }

        await graph.Arrival.Arrived;
        Console.WriteLine(await DescribeAsync(address));
    }

    internal async Task<string> DescribeAsync(string address)
    {
        using var writer = new ResponseWriter();
        var request = new GraphQLRequest
        {
            Query = "{ graph { revision nodes { kind count } claims { kind count } } }",
            Context = graph.Api.BeginOperation(),
        };
        await graph.Api.Engine.ExecuteAsync(request, writer);
        using var answer = JsonDocument.Parse(writer.WrittenMemory);
        var text = new StringBuilder();
        foreach (var bundle in (await graph.Arrival.Arrived).Bundles)
        {
            text.Append("Seed     ").Append(bundle).AppendLine();
        }

        AddGraph(text, answer.RootElement);
        return AddPlaces(text, address).ToString();
    }

    /// <summary>What is in the graph; nothing where the store didn't say in time, which a slow one may not.</summary>
    private static void AddGraph(StringBuilder text, JsonElement answer)
    {
        if (!answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || data.GetProperty("graph") is not { ValueKind: JsonValueKind.Object } graph)
        {
            return;
        }

        text.Append("Graph    revision ").Append(graph.GetProperty("revision").GetRawText().Trim('"')).AppendLine();
        text.Append("Nodes    ").AppendLine(Counts(graph.GetProperty("nodes")));
        text.Append("Claims   ").AppendLine(Counts(graph.GetProperty("claims")));
    }

    /// <summary>What is printed while the store can't be reached.</summary>
    internal static string DescribeWaiting(string obstacle, string address)
    {
        var text = new StringBuilder("Waiting  ").AppendLine(obstacle);
        return AddPlaces(text, address).ToString();
    }

    private static StringBuilder AddPlaces(StringBuilder text, string address) => text
        .Append("GraphQL  ").Append(address).AppendLine(Routes.GraphQL)
        .Append("GraphiQL ").Append(address).AppendLine(Routes.GraphiQL)
        .Append("Schema   ").Append(address).AppendLine(Routes.Schema)
        .Append("Health   ").Append(address).Append(Routes.Ready);

    private static string Counts(JsonElement kinds)
    {
        var counts = kinds.EnumerateArray()
            .Select(kind => (Kind: kind.GetProperty("kind").GetString(), Count: kind.GetProperty("count").GetInt32()))
            .ToList();
        return $"{counts.Sum(kind => kind.Count)}: {string.Join(", ", counts.Select(kind => $"{kind.Kind} {kind.Count}"))}";
    }
}
