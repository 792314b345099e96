using KnowledgeGraph.Questions.Tests.Films;

namespace KnowledgeGraph.Questions.Tests;

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jQuestionsTests(Neo4jSeed seed) : QuestionsContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jRootFieldsTests(Neo4jSeed seed) : RootFieldsContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jGraphTests(Neo4jSeed seed) : GraphContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jPagingTests(Neo4jSeed seed) : PagingContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jFilterTests(Neo4jSeed seed) : FilterContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jClaimFilterTests(Neo4jSeed seed) : ClaimFilterContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jAggregateTests(Neo4jSeed seed) : AggregateContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jTimeTests(Neo4jSeed seed) : TimeContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jSelectionTests(Neo4jSeed seed) : SelectionContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jErrorTests(Neo4jSeed seed) : ErrorContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jAnalysisErrorTests(Neo4jSeed seed) : AnalysisErrorContract(seed);

[Collection(Neo4jSeedCollection.Name)]
public sealed class Neo4jBoundaryTests(Neo4jSeed seed) : BoundaryContract(seed);

[Collection(Neo4jFilmsCollection.Name)]
public sealed class Neo4jFilmsTests(Neo4jFilms films) : FilmsContract(films);

[Collection(Neo4jGrowthCollection.Name)]
public sealed class Neo4jGrowthTests : GrowthContract
{
    protected override ServedBundles CreateSeed() => new Neo4jSeed();
}
