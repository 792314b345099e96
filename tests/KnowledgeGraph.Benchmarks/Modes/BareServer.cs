namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `bare FILE --urls ADDRESS`: answers every POST to `/graphql` with the file's bytes from memory. What HTTP itself costs, and so
/// what the server's throughput is held against.
/// </summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        var answer = await File.ReadAllBytesAsync(args[0]);
        var builder = WebApplication.CreateBuilder(args[1..]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/graphql", (HttpContext http) => WriteAsync(http.Response, answer));
        await app.RunAsync();
        return 0;
    }

    private static Task WriteAsync(HttpResponse response, byte[] answer)
    {
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Length;
        return response.BodyWriter.WriteAsync(answer).AsTask();
    }
}
