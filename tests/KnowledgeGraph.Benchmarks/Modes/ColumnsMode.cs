using KnowledgeGraph.Store.Embedded;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `columns FILE`: what each column of a graph's file takes in memory, in all and for each claim, down to a hundredth of a byte; and what is
/// on the managed heap beside the columns.
/// </summary>
internal static class ColumnsMode
{
    public static async Task<int> RunAsync(string[] args)
    {
        var model = SeededGraph.LoadModel();

        // The first opening warms up; what it leaves behind in static tables isn't the graph's.
        await EmbeddedStore.Open(args[0], model, TimeProvider.System).DisposeAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var store = EmbeddedStore.Open(args[0], model, TimeProvider.System);
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
        var claims = await OpenMode.CountAsync(store);
        var sizes = store.MeasureColumns();

        Console.WriteLine($"{claims} claims");
        Console.WriteLine("| table | column | kB | bytes per claim |");
        Console.WriteLine("| --- | --- | ---: | ---: |");
        foreach (var (table, column, bytes) in sizes.OrderByDescending(size => size.Bytes).Where(size => size.Bytes >= claims / 100))
        {
            Print(table, column, bytes);
        }

        Print("", "all columns", sizes.Sum(size => size.Bytes));
        Print("", "managed heap", heap);
        return 0;

        void Print(string table, string column, long bytes) =>
            Console.WriteLine($"| {table} | {column} | {bytes / 1024.0:F0} | {bytes / (double)claims:F2} |");
    }
}
