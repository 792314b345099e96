using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Rules beyond the specification: how large an operation may be.</summary>
internal static class OperationLimits
{
    public static ImmutableArray<RuleFactory> Of(EngineOptions options)
    {
        ImmutableArray<RuleFactory>.Builder rules = ImmutableArray.CreateBuilder<RuleFactory>();
        rules.Add(context => new MaxIntrospectionDepth(context));
        if (options.MaxDepth is { } depth)
        {
            rules.Add(context => new MaxDepth(context, depth));
        }
        if (options.MaxFields is { } fields)
        {
            rules.Add(context => new MaxFields(context, fields));
        }
        if (options.MaxAliases is { } aliases)
        {
            rules.Add(context => new MaxAliases(context, aliases));
        }
        return rules.ToImmutable();
    }
}
