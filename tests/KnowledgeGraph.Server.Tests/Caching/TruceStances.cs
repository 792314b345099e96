namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>The stances on one topic of the seed: what server processes write, and by whose number it is seen what they read.</summary>
internal static class TruceStances
{
    private const string Question = """{ topic(key: "topic/one-month-truce", during: {}) { stances { totalCount } } }""";

    public static async Task<int> CountAsync(ServerProcess server) =>
        (int)(await server.AskAsync(Question))["topic"]!["stances"]!["totalCount"]!;

    /// <summary>Records one more.</summary>
    /// <param name="day">Of March 2025, in two digits; each makes another claim.</param>
    public static async Task RecordAsync(ServerProcess server, int day)
    {
        var written = await server.AskAsync(
            $$"""
            mutation {
              recordClaims(input: {
                stances: [{
                  holder: "country/hun", topic: "topic/one-month-truce", position: SUPPORTS, validFrom: "2025-03-{{day}}"
                  evidence: [{ source: "source/public-record", paraphrase: "Once more." }]
                }]
              }) { claims { id } userErrors { message } }
            }
            """);
        Assert.Single(written["recordClaims"]!["claims"]!.AsArray());
    }
}
