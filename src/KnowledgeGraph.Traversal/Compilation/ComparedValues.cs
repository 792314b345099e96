using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What a client compares a field with, as the field's own .NET type has it.</summary>
internal sealed class ComparedValues(FieldPlan field)
{
    public ImmutableArray<object?> Of(FieldReference reference, Comparison comparison, object value) => comparison switch
    {
        Comparison.In or Comparison.NotIn => [.. ((IReadOnlyList<object?>)value).Select(element => One(reference, element!))],
        Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith => [Folding.Fold((string)value)],
        Comparison.IsNull => [value],
        _ => [One(reference, value)],
    };

    private object One(FieldReference reference, object value) => reference switch
    {
        BuiltInField { Field: BuiltIn.Id } => References.WithoutView(field, ListArguments.Where, (string)value),
        AttributeField { Attribute.Enum: { } values } => Named(values, value),
        ElementField { Attribute.Enum: { } values } => Named(values, value),
        ValuePartField { Part: ValuePart.AmountBound } when AmountBounds.TryParse((string)value, out var bound) => bound,
        _ => value,
    };

    private static EnumValue Named(EnumDefinition values, object value) => values.Find((string)value)
        ?? throw new InvalidOperationException($"{value} is no value of {values}, though the schema let it pass.");
}
