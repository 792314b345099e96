using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>Bundles in Neo4j. It has one database, so one fixture at a time: each has a collection of its own, run after another.</summary>
public abstract class Neo4jBundles(string modelFile, string bundles) : ServedBundles(modelFile, bundles)
{
    /// <summary>The store, once it is open.</summary>
    internal Neo4jStore? Store { get; private set; }

    protected override async ValueTask<OpenedStore> OpenAsync(GraphModel model, TimeProvider time)
    {
        var server = await Neo4jTestServer.GetAsync();
        await server.WipeAsync();
        Store = await Neo4jStore.OpenAsync(Neo4jOptions.Parse(AddressOf(server)), model, time, CancellationToken.None);
        return new OpenedStore(Store, Store, Store);
    }

    /// <summary>By Bolt, where that is known.</summary>
    protected virtual string AddressOf(Neo4jTestServer server) => server.Url;

    protected override void Close()
    {
        // What stands in the database goes when the next fixture wipes it.
    }
}

/// <summary>The seed.</summary>
public sealed class Neo4jSeed() : Neo4jBundles(Checkout.Model, Checkout.Seed);

/// <summary>The seed, loaded and read over HTTP.</summary>
public sealed class Neo4jHttpSeed() : Neo4jBundles(Checkout.Model, Checkout.Seed)
{
    protected override string AddressOf(Neo4jTestServer server) => server.HttpUrl;
}

/// <summary>The bundle about films, under the model of films.</summary>
public sealed class Neo4jFilms() : Neo4jBundles(Checkout.FilmsModel, Path.Combine(Checkout.Films, "Bundles"));

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Neo4jSeedCollection : ICollectionFixture<Neo4jSeed>
{
    public const string Name = "Neo4j with the seed";
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Neo4jFilmsCollection : ICollectionFixture<Neo4jFilms>
{
    public const string Name = "Neo4j with films";
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Neo4jGrowthCollection
{
    public const string Name = "Neo4j that grows";
}
