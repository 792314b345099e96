using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>What a store refuses, as the engine's error.</summary>
internal static class StoreRefusals
{
    public static GraphQLException At(this TraversalException refusal, ImmutableArray<SourceLocation> locations) => new(
        new GraphQLError(refusal.Message, refusal.Code) { Locations = locations }, refusal.InnerException);
}
