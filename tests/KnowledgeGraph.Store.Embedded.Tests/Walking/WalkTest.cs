namespace KnowledgeGraph.Store.Embedded.Tests.Walking;

/// <summary>Asks the example graph.</summary>
public abstract class WalkTest : IAsyncLifetime
{
    private readonly StoreFile file = new();
    private Api? api;

    internal EmbeddedStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await ExampleGraph.Create(file);
        api = new Api(Store, file.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<string> Ask(string field) => api!.Root(field);

    internal async Task<string> Errors(string field) =>
        (await api!.Ask("{ root: " + field + " }"))["errors"]![0]!["message"]!.GetValue<string>();
}
