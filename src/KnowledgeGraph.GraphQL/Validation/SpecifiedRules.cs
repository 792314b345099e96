using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>The rules of the specification's section 5, in its order.</summary>
internal static class SpecifiedRules
{
    public static ImmutableArray<RuleFactory> All { get; } =
    [
        context => new ExecutableDefinitions(context),
    ];
}
