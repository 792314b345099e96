using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;

return args.FirstOrDefault() switch
{
    "startup" => await StartupMode.RunAsync(args[1..]),
    "memory" => await MemoryMode.RunAsync(),
    "open" => await OpenMode.RunAsync(args[1..]),
    "columns" => await ColumnsMode.RunAsync(args[1..]),
    "bare" => await BareServer.RunAsync(args[1..]),
    "writes" => await WritesMode.RunAsync(args[1..]),
    "cache" => await CacheMode.RunAsync(args[1..]),
    "cache-hit" => await CacheHitMode.RunAsync(args[1..]),
    "cache-kill" => await CacheKillMode.RunAsync(args[1..]),
    "analysis" => await AnalysisMode.RunAsync(args[1..]),
    "analysis-check" => await AnalysisCheckMode.RunAsync(args[1..]),
    "questions" => await QuestionsMode.RunAsync(args[1..]),
    "profile" => await ProfileMode.RunAsync(args[1..]),
    _ => BenchmarkSwitcher.FromAssembly(typeof(StartupMode).Assembly).Run(args, new InProcessConfig()).Count() > 0 ? 0 : 1,
};
