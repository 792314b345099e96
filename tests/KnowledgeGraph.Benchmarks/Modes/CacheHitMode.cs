using System.Text;
using KnowledgeGraph.Cache;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `cache-hit [OPERATION] [SECONDS]`: what an answer out of memory costs, beside the engine alone (a root field that is bytes) and beside the
/// embedded store; by turns, the best round of each.
/// </summary>
internal static class CacheHitMode
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var text = Operations.Text(args.ElementAtOrDefault(0) ?? Operations.Nested);
        var time = TimeSpan.FromSeconds(int.Parse(args.ElementAtOrDefault(1) ?? "2"));
        var store = await MeasuredStore.EmbeddedAsync();
        using var cache = new AnswerCache(store.Reads.Model, CacheMode.OptionsFor(store));
        var plain = CacheMode.ApiOf(store.Reads, null);
        var cached = CacheMode.ApiOf(store.Reads, cache);
        var engine = await EngineAloneAsync(plain, text);
        (string Name, GraphQLEngine Engine, GraphApi Api, double Best)[] measured =
            [("engine alone", engine, plain, double.MaxValue), ("memory", cached.Engine, cached, double.MaxValue), ("embedded store", plain.Engine, plain, double.MaxValue)];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < measured.Length; i++)
            {
                var each = measured[i];
                measured[i].Best = Math.Min(each.Best, await MeasureAsync(each.Engine, each.Api, text, time));
            }
        }

        foreach (var each in measured)
        {
            Console.WriteLine($"{each.Name}: {each.Best:F2} µs of CPU time an answer");
        }

        await store.Close();
        return 0;
    }

    private static async Task<double> MeasureAsync(GraphQLEngine engine, GraphApi api, string text, TimeSpan time)
    {
        using var writer = new ResponseWriter();
        var (count, used, started) = (0, Environment.CpuUsage.TotalTime, TimeProvider.System.GetTimestamp());
        while (TimeProvider.System.GetElapsedTime(started) < time)
        {
            for (var i = 0; i < 100; i++, count++)
            {
                writer.Reset();
                await engine.ExecuteAsync(new GraphQLRequest { Query = text, Context = api.BeginOperation() }, writer);
            }
        }

        return (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / count;
    }

    /// <summary>The same schema with root fields that write what the operation's answer has.</summary>
    private static async Task<GraphQLEngine> EngineAloneAsync(GraphApi api, string text)
    {
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = text }, writer);
        var answer = Encoding.UTF8.GetString(writer.WrittenSpan);
        var bytes = Encoding.UTF8.GetBytes(answer[(answer.IndexOf(':', answer.IndexOf(':', StringComparison.Ordinal) + 1) + 1)..^2]);
        return new GraphQLEngine(api.Schema.Schema, new ResolverMap { DefaultQueryCompiler = new Constant(bytes) }, SeededGraph.Options);
    }

    private sealed class Constant(byte[] bytes) : IRootFieldCompiler, ICompiledField, IFieldResult
    {
        public long Cost => 1;

        public ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables) => this;

        public ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken) => new(this);

        public void Write(ResponseWriter writer) => writer.Raw(bytes);

        public void Dispose()
        {
        }
    }
}
