using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A store that is asked the questions on the day of the seed, without a cache of answers.</summary>
internal sealed class QuestionedStore(MeasuredStore store)
{
    private const int WarmUps = 20;

    private readonly GraphApi api = GraphApi.Create(
        new AnalysisStore(new InfluenceStore(store.Reads, (ILinkReader)store.Reads), (IPositionReader)store.Reads),
        new GraphApiOptions { Engine = SeededGraph.Options },
        new SeedDay());

    /// <summary>Asks a question some times, after some that don't count.</summary>
    public async Task<QuestionTimes> MeasureAsync(CommittedQuestion question, int runs)
    {
        using var writer = new ResponseWriter();
        for (var i = 0; i < WarmUps; i++)
        {
            await AskAsync(question, writer);
        }

        var times = new TimeSpan[runs];
        var cpu = Used();
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            await AskAsync(question, writer);
            times[i] = watch.Elapsed;
        }

        cpu = Used() - cpu;
        Array.Sort(times);
        return new QuestionTimes(times[runs / 2], times[0], cpu / runs);
    }

    public async Task AskAsync(CommittedQuestion question, ResponseWriter writer)
    {
        writer.Reset();
        var request = new GraphQLRequest
        {
            Query = question.Operation,
            VariablesJson = question.Variables is null ? default : Encoding.UTF8.GetBytes(question.Variables),
        };
        if (await api.ExecuteAsync(request, writer) is not { HasData: true, ErrorCount: 0 })
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(writer.WrittenSpan));
        }
    }

    /// <summary>By this process and, where it is another and known, by the store's.</summary>
    private TimeSpan Used() => Environment.CpuUsage.TotalTime + (store.Time?.Invoke() ?? TimeSpan.Zero);

    private sealed class SeedDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 3, 7, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <param name="Cpu">On the average.</param>
internal sealed record QuestionTimes(TimeSpan Median, TimeSpan Fastest, TimeSpan Cpu)
{
    public override string ToString() =>
        $"{Median.TotalMilliseconds:F2} | {Fastest.TotalMilliseconds:F2} | {Cpu.TotalMilliseconds:F2}";
}
