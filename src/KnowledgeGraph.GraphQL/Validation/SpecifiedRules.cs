using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>The rules of the specification's section 5, in the order in which they report.</summary>
internal static class SpecifiedRules
{
    public static ImmutableArray<RuleFactory> All { get; } =
    [
        context => new ExecutableDefinitions(context),
        context => new KnownOperationTypes(context),
        context => new UniqueOperationNames(context),
        context => new LoneAnonymousOperation(context),
        context => new SingleFieldSubscriptions(context),
        context => new KnownTypeNames(context),
        context => new FragmentsOnCompositeTypes(context),
        context => new VariablesAreInputTypes(context),
        context => new ScalarLeafs(context),
        context => new FieldsOnCorrectType(context),
        context => new UniqueFragmentNames(context),
        context => new KnownFragmentNames(context),
        context => new NoUnusedFragments(context),
        context => new PossibleFragmentSpreads(context),
        context => new NoFragmentCycles(context),
        context => new UniqueVariableNames(context),
        context => new NoUndefinedVariables(context),
        context => new NoUnusedVariables(context),
        context => new KnownDirectives(context),
        context => new UniqueDirectivesPerLocation(context),
        context => new KnownArgumentNames(context),
        context => new UniqueArgumentNames(context),
        context => new ValuesOfCorrectType(context),
        context => new ProvidedRequiredArguments(context),
        context => new VariablesInAllowedPosition(context),
        context => new OverlappingFieldsCanBeMerged(context),
        context => new UniqueInputFieldNames(context),
    ];
}
