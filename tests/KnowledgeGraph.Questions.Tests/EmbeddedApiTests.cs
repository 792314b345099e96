namespace KnowledgeGraph.Questions.Tests;

public sealed class EmbeddedRootFieldsTests(EmbeddedSeed seed) : RootFieldsContract(seed);

public sealed class EmbeddedGraphTests(EmbeddedSeed seed) : GraphContract(seed);

public sealed class EmbeddedPagingTests(EmbeddedSeed seed) : PagingContract(seed);

public sealed class EmbeddedFilterTests(EmbeddedSeed seed) : FilterContract(seed);

public sealed class EmbeddedClaimFilterTests(EmbeddedSeed seed) : ClaimFilterContract(seed);

public sealed class EmbeddedAggregateTests(EmbeddedSeed seed) : AggregateContract(seed);

public sealed class EmbeddedTimeTests(EmbeddedSeed seed) : TimeContract(seed);

public sealed class EmbeddedSelectionTests(EmbeddedSeed seed) : SelectionContract(seed);

public sealed class EmbeddedErrorTests(EmbeddedSeed seed) : ErrorContract(seed);

public sealed class EmbeddedAnalysisErrorTests(EmbeddedSeed seed) : AnalysisErrorContract(seed);

public sealed class EmbeddedGrowthTests : GrowthContract
{
    protected override ServedBundles CreateSeed() => new EmbeddedSeed();
}

public sealed class EmbeddedBoundaryTests(EmbeddedSeed seed) : BoundaryContract(seed);
