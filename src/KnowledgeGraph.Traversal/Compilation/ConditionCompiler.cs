using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Conditions on single values, their parts and lists of them.</summary>
internal sealed class ConditionCompiler(SchemaBindings bindings, FieldPlan field)
{
    private readonly ComparedValues values = new(field);

    /// <summary>All conditions on a field, or null when there is none.</summary>
    public Filter? Compile(FieldReference reference, InputObject condition) => Conjunction.Of(Parts(reference, condition));

    public Filter? CompileList(AttributeDefinition attribute, InputObject condition) =>
        Conjunction.Of(ListParts(attribute, condition));

    /// <summary>A condition on how many claims a relation has.</summary>
    public Filter CompileCount(RelationDefinition relation, InputObject condition) => Conjunction.Of(
        Operators(condition).Select(part => Count(relation, part.Comparison, part.Value))) ?? Conjunction.Everything;

    private IEnumerable<Filter> Parts(FieldReference reference, InputObject condition)
    {
        foreach (var (name, value) in condition)
        {
            switch (bindings.Input(condition.Type.Name, name))
            {
                case PartConditionBinding part when value is not null:
                    if (Compile(new ValuePartField(reference, part.Part), (InputObject)value) is { } filter)
                    {
                        yield return filter;
                    }

                    break;
                case OperatorBinding @operator when IsGiven(@operator.Comparison, value):
                    yield return Compare(reference, @operator.Comparison, value);
                    break;
            }
        }
    }

    private IEnumerable<Filter> ListParts(AttributeDefinition attribute, InputObject condition)
    {
        foreach (var (name, value) in condition)
        {
            if (value is not null)
            {
                var quantifier = (QuantifierBinding)bindings.Input(condition.Type.Name, name);
                yield return new ListFilter(
                    attribute, quantifier.Quantifier, Compile(new ElementField(attribute), (InputObject)value));
            }
        }
    }

    private IEnumerable<(Comparison Comparison, object? Value)> Operators(InputObject condition) => condition
        .Select(entry => (((OperatorBinding)bindings.Input(condition.Type.Name, entry.Key)).Comparison, entry.Value))
        .Where(part => IsGiven(part.Comparison, part.Value));

    /// <summary>Null is something to be equal to; anywhere else it is as if the condition were left out.</summary>
    private static bool IsGiven(Comparison comparison, object? value) =>
        value is not null || comparison is Comparison.Equal or Comparison.NotEqual;

    private CompareFilter Compare(FieldReference reference, Comparison comparison, object? value) => value switch
    {
        null => new CompareFilter(reference, Comparison.IsNull, [comparison == Comparison.Equal]),
        PartialDate date when PartialDateBound.Of(reference, comparison, date) is { } bound =>
            new CompareFilter(reference, bound.Comparison, [bound.Day]),
        _ => new CompareFilter(reference, comparison, values.Of(reference, comparison, value)),
    };

    /// <summary>A number of claims is never null.</summary>
    private static Filter Count(RelationDefinition relation, Comparison comparison, object? value)
    {
        ImmutableArray<int> numbers = value switch
        {
            int number => [number],
            IReadOnlyList<object?> list => [.. list.Select(number => (int)number!)],
            _ => [],
        };
        var isNull = comparison == Comparison.IsNull ? (bool)value! : comparison == Comparison.Equal;
        return value is null or bool
            ? isNull ? Conjunction.Nothing : Conjunction.Everything
            : new RelationCountFilter(relation, comparison, numbers);
    }
}
