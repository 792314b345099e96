using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `questions [RUNS]`: what each question of docs/questions.md takes on the embedded store and on the Neo4j of KG_NEO4J_BOLT (by Bolt) and KG_NEO4J
/// (by HTTP), nothing kept, and what its statements look up there. With NEO4J_PID its CPU time counts, too.
/// </summary>
internal static class QuestionsMode
{
    public static async Task<int> RunAsync(string[] args)
    {
        var runs = int.Parse(args.FirstOrDefault() ?? "50");
        var stores = new List<MeasuredStore> { await MeasuredStore.EmbeddedAsync() };
        foreach (var variable in new[] { "KG_NEO4J_BOLT", "KG_NEO4J" })
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } url)
            {
                stores.Add(await MeasuredStore.Neo4jAsync(url) with { Name = variable == "KG_NEO4J" ? "HTTP" : "Bolt" });
            }
        }

        Console.WriteLine($"| question | {string.Join(" | ", stores.Select(store => $"{store.Name}: median, ms | fastest | CPU"))} | db hits of its statements |");
        Console.WriteLine($"| --- | {string.Concat(stores.Select(_ => "---: | ---: | ---: | "))}--- |");
        var hits = await HitsAsync();
        var asked = stores.ConvertAll(store => new QuestionedStore(store));
        foreach (var question in CommittedQuestion.All)
        {
            var times = new List<QuestionTimes>();
            foreach (var store in asked)
            {
                times.Add(await store.MeasureAsync(question, runs));
            }

            Console.WriteLine($"| {question.Name} | {string.Join(" | ", times)} | {hits.GetValueOrDefault(question.Name, "")} |");
        }

        foreach (var store in stores)
        {
            await store.Close();
        }

        return 0;
    }

    /// <summary>By question; empty where there is no Neo4j to ask over HTTP.</summary>
    private static async Task<Dictionary<string, string>> HitsAsync()
    {
        var hits = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("KG_NEO4J") is not { Length: > 0 } url)
        {
            return hits;
        }

        ProfilingConnection? connection = null;
        var store = await MeasuredStore.Neo4jAsync(url, inner => connection = new ProfilingConnection(inner));
        var asked = new QuestionedStore(store);
        using var writer = new ResponseWriter();
        foreach (var question in CommittedQuestion.All)
        {
            // What is read once for a revision was read when it was asked before.
            await asked.AskAsync(question, writer);
            connection!.Take();
            await asked.AskAsync(question, writer);

            // Each operation begins with the newest revision.
            hits.Add(question.Name, string.Join(", ", connection.Take().Skip(1)));
        }

        await store.Close();
        return hits;
    }
}
