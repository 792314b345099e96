using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Embedded;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>Bundles in the embedded store, on a database file of their own.</summary>
public abstract class EmbeddedBundles(string modelFile, string bundles) : ServedBundles(modelFile, bundles)
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-questions-").FullName;

    protected override ValueTask<OpenedStore> OpenAsync(GraphModel model, TimeProvider time)
    {
        var store = EmbeddedStore.Open(Path.Combine(folder, "graph.db"), model, time);
        return new(new OpenedStore(store, store, store));
    }

    protected override void Close() => Directory.Delete(folder, recursive: true);
}

/// <summary>The seed.</summary>
public sealed class EmbeddedSeed() : EmbeddedBundles(Checkout.Model, Checkout.Seed);

/// <summary>The bundle about films, under the model of films.</summary>
public sealed class EmbeddedFilms() : EmbeddedBundles(Checkout.FilmsModel, Path.Combine(Checkout.Films, "Bundles"));
