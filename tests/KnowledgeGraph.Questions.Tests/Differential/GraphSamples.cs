using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>Values for generated operations: what a graph holds, and some that it doesn't.</summary>
internal static class GraphSamples
{
    private static readonly string[] Days =
    [
        "2022", "2024-12", "2025", "2025-02-01", "2025-02", "2025-03-05", "2025-03-06", "2025-03-07", "2025-03", "2025-03-15", "2026",
        "1957-03-25", "1973-01-01", "1979-05-25", "2001-06-30",
    ];

    private static readonly string[] Instants =
    [
        "2025-03-07T11:59:59Z", "2025-03-07T12:00:00Z", "2025-03-07T12:00:00.0000001Z", "2025-03-07T14:00:00+01:00", "2025-03-08T11:00:00Z",
        "2025-03-08T12:00:00Z", "2026-01-01T00:00:00Z",
    ];

    private static readonly string[] Texts =
    [
        "France", "france", "a", "an", "the", "Orbán", "orban", "union", "EU", "e", "plan", "Ukraine", "President", "",
        "'] RETURN 1 //", "\\", "\"", "`", "$revision", "troops", "defence", "EUR", "iso3", "FRA", "wikidata", "Q142", "1:0-10", "%", "ß", "ı",
    ];

    public static async Task<SampleValues> OfAsync(ServedBundles graph)
    {
        var answer = new Answer(await graph.AskAsync(
            "{ entities(first: 200) { nodes { id key } } claims(first: 100) { nodes { id key } } }"));
        string[] ids =
        [
            .. new[] { "entities", "claims" }.SelectMany(list => answer.Texts(list + ".nodes", "id").Concat(answer.Texts(list + ".nodes", "key")))!,
            "country/fra", "country~fra", "country/hun", "institution/european-union", "nothing", "country/none", "country~fra@2025-01-01",
            "stance~0000000000000000", "'] RETURN 1 //",
        ];
        var known = await KnownValueCollector.CollectAsync(graph.Api.Schema.Schema, operation => graph.AskAsync(operation));
        return new SampleValues(ids, Texts, Days, Instants, known);
    }
}
