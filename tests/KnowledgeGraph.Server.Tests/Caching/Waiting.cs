using System.Diagnostics;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>Waits for what other processes do in their own time.</summary>
internal static class Waiting
{
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "It didn't become so.");
        }
    }
}
