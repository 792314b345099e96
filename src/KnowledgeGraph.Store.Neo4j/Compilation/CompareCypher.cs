using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// A field against constants. A condition on null is null in Cypher, which is as good as false until it is negated; where it may be,
/// it is made false in so many words.
/// </summary>
internal static class CompareCypher
{
    /// <param name="isExact">Whether the condition has to be true or false, never null.</param>
    public static string Of(CompareFilter filter, FieldExpression field, ParameterTable parameters, bool isExact) => filter.Comparison switch
    {
        Comparison.IsNull => (bool)filter.Values[0]! ? $"{field.Value} IS NULL" : $"{field.Value} IS NOT NULL",
        Comparison.In => In(filter.Values, field, parameters, isExact),
        Comparison.NotIn => NotIn(filter.Values, field, parameters),
        _ when filter.Values[0] is null => Null(filter.Comparison, field),
        Comparison.Equal => Exact($"{field.Value} = {Constant(field, filter.Values[0]!, parameters)}", field, isExact),
        Comparison.NotEqual when !field.IsNullable => $"{field.Value} <> {Constant(field, filter.Values[0]!, parameters)}",
        Comparison.NotEqual => $"coalesce({field.Value} <> {Constant(field, filter.Values[0]!, parameters)}, true)",
        Comparison.Contains => Part(filter, field, "CONTAINS", parameters, isExact),
        Comparison.StartsWith => Part(filter, field, "STARTS WITH", parameters, isExact),
        Comparison.EndsWith => Part(filter, field, "ENDS WITH", parameters, isExact),
        _ => Bound(filter, field, parameters, isExact),
    };

    /// <summary>How a comparison of numbers is written.</summary>
    public static string Operator(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        _ => throw new ArgumentException($"{comparison} has no operator.", nameof(comparison)),
    };

    private static string Null(Comparison comparison, FieldExpression field) => comparison switch
    {
        Comparison.Equal => $"{field.Value} IS NULL",
        Comparison.NotEqual => $"{field.Value} IS NOT NULL",
        _ => "false",
    };

    /// <summary>
    /// Dates of one first day stand behind the day itself, so a bound by a day needs the day alone; bounds are always days
    /// (<see cref="CompareFilter"/>'s are made so when a traversal is compiled).
    /// </summary>
    private static string Bound(CompareFilter filter, FieldExpression field, ParameterTable parameters, bool isExact)
    {
        var bound = field.Type.SortValues(filter.Values[0]!)[0];
        var condition = $"{field.Sort[0].Expression} {Operator(filter.Comparison)} {parameters.Add(field.Name, bound)}";
        return Exact(condition, field, isExact);
    }

    private static string Part(CompareFilter filter, FieldExpression field, string @operator, ParameterTable parameters, bool isExact) =>
        field.Folded is { } folded
            ? Exact($"{folded} {@operator} {parameters.Add(field.Name, filter.Values[0]!)}", field, isExact)
            : "false";

    private static string In(ImmutableArray<object?> values, FieldExpression field, ParameterTable parameters, bool isExact)
    {
        var list = $"{field.Value} IN {Constants(values, field, parameters)}";
        return values.Contains(null) ? $"({field.Value} IS NULL OR {list})" : Exact(list, field, isExact);
    }

    private static string NotIn(ImmutableArray<object?> values, FieldExpression field, ParameterTable parameters)
    {
        var list = $"{field.Value} IN {Constants(values, field, parameters)}";
        return values.Contains(null) ? $"({field.Value} IS NOT NULL AND NOT {list})"
            : field.IsNullable ? $"NOT coalesce({list}, false)" : $"NOT {list}";
    }

    private static string Exact(string condition, FieldExpression field, bool isExact) =>
        isExact && field.IsNullable ? $"coalesce({condition}, false)" : condition;

    private static string Constant(FieldExpression field, object value, ParameterTable parameters) =>
        parameters.Add(field.Name, field.Type.Constant(IdOf(field, value)));

    private static string Constants(ImmutableArray<object?> values, FieldExpression field, ParameterTable parameters)
    {
        ImmutableArray<object> list =
            [.. values.Where(value => value is not null).Select(value => field.Type.Constant(IdOf(field, value!)))];
        return parameters.Add(field.Name + "s", list);
    }

    /// <summary>Where a filter names a node by its id, a key does as well.</summary>
    private static object IdOf(FieldExpression field, object value) =>
        field.TakesKeys && NodeKey.TryRead((string)value, out var key) ? NodeKey.ToId(key) : value;
}
