using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles what analyses answer.</summary>
internal sealed class AnalysisPartCompiler(VariableValues variables, ShapeCompiler shapes)
{
    /// <summary>The claims of a whole answer come in the order of time.</summary>
    private static readonly ImmutableArray<OrderKey> ByDate =
        [new OrderKey(OrderTarget.Claim, new BuiltInField(BuiltIn.ValidFrom), IsDescending: false)];

    public AnalysisSlot Compile(AnalysisPartBinding binding, FieldPlan field, SlotKey key)
    {
        var slot = new AnalysisSlot(key, SlotKeys.NullabilityOf(field), binding.Part);
        return binding.Part switch
        {
            AnalysisPart.Agreeing or AnalysisPart.Disagreeing or AnalysisPart.ByTopic => slot with
            {
                Connection = shapes.Connections.Compile(field, field.CoerceArguments(variables), []),
            },
            AnalysisPart.Claims => slot with
            {
                Connection = shapes.Connections.Compile(field, field.CoerceArguments(variables), ByDate),
            },
            AnalysisPart.Series => slot with { Shape = shapes.Object(field.Selection!), Series = Series(field) },
            AnalysisPart.ClaimsOfMember => slot with { Items = shapes.Item(binding.Item!, field.Selection!), First = First(field) },
            _ when binding.Item is { } item => slot with { Items = shapes.Item(item, field.Selection!) },
            _ when field.Selection is { } selection => slot with { Shape = shapes.Object(selection) },
            _ => slot,
        };
    }

    private SeriesQuery Series(FieldPlan field)
    {
        var arguments = field.CoerceArguments(variables);
        return new SeriesQuery(
            arguments.String(AlignmentTypes.By) == AnalysisEnums.Tag, arguments.String(AlignmentTypes.Prefix));
    }

    private int First(FieldPlan field) =>
        Limits.Read(field, field.CoerceArguments(variables), BlocTypes.First, 0, PageArguments.MaxSize);
}
