namespace KnowledgeGraph.Questions.Tests;

/// <summary>What a client sees when the graph grows between its requests. The bundle `late` comes a day after the seed.</summary>
public abstract class GrowthContract
{
    private const string Countries =
        "query ($after: String, $before: String, $first: Int, $last: Int) { countries(first: $first, last: $last, after: $after, before: $before, "
        + "order: [{ name: ASC }]) { totalCount nodes { name } pageInfo { startCursor endCursor } } }";

    /// <summary>The seed in a store of its own, which the test may write to.</summary>
    protected abstract ServedBundles CreateSeed();

    [Fact]
    public async Task Cursors_survive_writes()
    {
        await using var graph = CreateSeed();
        await graph.InitializeAsync();
        var first = new Answer(await graph.AskAsync(Countries, """{ "first": 5 }"""));
        Assert.Equal(["Australia", "Austria", "Belgium", "Bulgaria", "Canada"], first.Texts("countries.nodes", "name"));
        var (start, end) = (first.String("countries.pageInfo.startCursor"), first.String("countries.pageInfo.endCursor"));

        await graph.GrowAsync(Checkout.Late);

        var next = new Answer(await graph.AskAsync(Countries, $$"""{ "first": 3, "after": "{{end}}" }"""));
        var before = new Answer(await graph.AskAsync(Countries, $$"""{ "last": 3, "before": "{{start}}" }"""));
        Assert.Equal(["Chile", "Croatia", "Cyprus"], next.Texts("countries.nodes", "name"));
        Assert.Equal(["Albania"], before.Texts("countries.nodes", "name"));
        Assert.Equal(38, next.Int("countries.totalCount"));
    }

    [Fact]
    public async Task A_write_shows_at_once_and_not_before_it_was_known()
    {
        await using var graph = CreateSeed();
        await graph.InitializeAsync();
        const string candidates =
            """
            {
              now: memberships(where: { membershipRole: { eq: CANDIDATE } }) { nodes { member { name } recordedAt reportedOn } }
              known: memberships(where: { membershipRole: { eq: CANDIDATE } }, knownAt: "2025-03-07T13:00:00Z") { totalCount }
              iceland: country(key: "country/isl", knownAt: "2025-03-07T13:00:00Z") { summary }
              changed: country(key: "country/isl") { summary }
              graph { revision recordedAt }
            }
            """;
        Assert.Equal(
            Json.Format(
                """
                {
                  "data": {
                    "now": { "nodes": [] }, "known": { "totalCount": 0 }, "iceland": { "summary": null }, "changed": { "summary": null },
                    "graph": { "revision": 2, "recordedAt": "2025-03-07T12:00:00.0000001Z" }
                  }
                }
                """),
            Json.Format(await graph.AskAsync(candidates)));

        await graph.GrowAsync(Checkout.Late);

        Assert.Equal(
            Json.Format(
                """
                {
                  "data": {
                    "now": { "nodes": [{ "member": { "name": "Albania" }, "recordedAt": "2025-03-08T12:00:00Z", "reportedOn": "2025-03-08" }] },
                    "known": { "totalCount": 0 },
                    "iceland": { "summary": null },
                    "changed": { "summary": "An island in the North Atlantic." },
                    "graph": { "revision": 3, "recordedAt": "2025-03-08T12:00:00Z" }
                  }
                }
                """),
            Json.Format(await graph.AskAsync(candidates)));
    }

    [Fact]
    public async Task Changes_since_the_seed_are_what_came_later()
    {
        await using var graph = CreateSeed();
        await graph.InitializeAsync();
        await graph.GrowAsync(Checkout.Late);

        Assert.Equal(
            Json.Format(
                """
                {
                  "data": {
                    "changes": [
                      {
                        "revision": 3, "recordedAt": "2025-03-08T12:00:00Z", "author": "test",
                        "nodes": [
                          { "key": "country/alb", "summary": null }, { "key": "country/chl", "summary": null },
                          { "key": "country/isl", "summary": "An island in the North Atlantic." }, { "key": "source/late", "summary": null }
                        ],
                        "recorded": [{ "key": "late/albania-candidate" }],
                        "retracted": []
                      }
                    ]
                  }
                }
                """),
            Json.Format(await graph.AskAsync(
                "{ changes(since: 2) { revision recordedAt author nodes { key summary } recorded { key } retracted { key } } }")));
    }

    [Fact]
    public async Task A_corrected_claim_is_taken_back_and_recorded_anew()
    {
        await using var graph = CreateSeed();
        await graph.InitializeAsync();
        await graph.GrowAsync(Checkout.Late);
        await graph.GrowAsync(Checkout.Corrected);

        Assert.Equal(
            Json.Format(
                """
                {
                  "data": {
                    "now": {
                      "nodes": [
                        {
                          "validFrom": "2014-06", "confidence": 0.5, "recordedAt": "2025-03-09T12:00:00Z", "retractedAt": null,
                          "evidence": [{ "paraphrase": "Albania became a candidate in June 2014." }]
                        }
                      ]
                    },
                    "then": {
                      "nodes": [
                        {
                          "validFrom": "2014-06-27", "confidence": 1, "recordedAt": "2025-03-08T12:00:00Z", "retractedAt": null,
                          "evidence": [{ "paraphrase": "Albania has been a candidate since 27 June 2014." }]
                        }
                      ]
                    },
                    "changes": [
                      {
                        "revision": 4, "nodes": [],
                        "recorded": [{ "key": "late/albania-candidate", "confidence": 0.5, "retractedAt": null, "supersededBy": null }],
                        "retracted": [
                          {
                            "key": "late/albania-candidate", "confidence": 1, "retractedAt": "2025-03-09T12:00:00Z",
                            "supersededBy": { "key": "late/albania-candidate", "confidence": 0.5 }
                          }
                        ]
                      }
                    ]
                  }
                }
                """),
            Json.Format(await graph.AskAsync(
                """
                {
                  now: memberships(where: { membershipRole: { eq: CANDIDATE } }) { nodes { ...Said } }
                  then: memberships(where: { membershipRole: { eq: CANDIDATE } }, knownAt: "2025-03-09T11:59:59Z") { nodes { ...Said } }
                  changes(since: 3) {
                    revision
                    nodes { key }
                    recorded { key confidence retractedAt supersededBy { key } }
                    retracted { key confidence retractedAt supersededBy { key confidence } }
                  }
                }

                fragment Said on Membership { validFrom confidence recordedAt retractedAt evidence { paraphrase } }
                """)));
    }

    [Fact]
    public async Task The_same_bundles_again_change_nothing()
    {
        await using var graph = CreateSeed();
        await graph.InitializeAsync();
        var before = await graph.AskAsync("{ graph { revision recordedAt claims { count } } }");

        await graph.GrowAsync(Checkout.Seed);

        Assert.Equal(before, await graph.AskAsync("{ graph { revision recordedAt claims { count } } }"));
    }
}
