using System.Text.Json.Nodes;

namespace KnowledgeGraph.Crash;

/// <summary>The claims that stand, as the API lists them.</summary>
internal static class StandingClaims
{
    private const string Query =
        """
        query ($after: String) {
          claims(during: {}, first: 1000, after: $after) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes {
              key
              ... on Stance { position holder { key } topic { key } validFrom }
              evidence { paraphrase }
            }
          }
        }
        """;

    public static async Task<List<JsonNode>> ReadAsync(GraphClient client)
    {
        var all = new List<JsonNode>();
        string? after = null;
        while (true)
        {
            var page = (await client.SendAsync(Query, new JsonObject { ["after"] = after }))["claims"]!;
            all.AddRange(page["nodes"]!.AsArray()!);
            if ((bool)page["pageInfo"]!["hasNextPage"]!)
            {
                after = (string)page["pageInfo"]!["endCursor"]!;
                continue;
            }

            return all.Count == (int)page["totalCount"]!
                ? all
                : throw new CrashException($"{page["totalCount"]} claims are counted and {all.Count} listed.");
        }
    }
}
