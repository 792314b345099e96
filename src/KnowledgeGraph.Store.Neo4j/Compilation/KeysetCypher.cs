using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A side of a place in an order, as a condition.</summary>
/// <param name="isBehind">Whether it is the side behind the place.</param>
internal sealed class KeysetCypher(
    ImmutableArray<(FieldExpression Field, bool IsDescending)> keys, string id, Keyset place, ParameterTable parameters, bool isBehind)
{
    private string side = "";

    /// <param name="orAt">Whether the place itself is meant too.</param>
    public string Print(bool orAt)
    {
        side = (isBehind ? ">" : "<") + (orAt ? "=" : "");
        return From(0);
    }

    private string From(int key)
    {
        if (key == keys.Length)
        {
            return $"{id} {side} {parameters.Add(isBehind ? "afterId" : "beforeId", place.Id)}";
        }

        var (field, isDescending) = keys[key];
        var rest = From(key + 1);
        if (place.Values[key] is not { } value)
        {
            // Nulls come last: nothing of the key is behind one, and everything that isn't null is before it.
            return isBehind
                ? $"({field.Value} IS NULL AND {rest})"
                : field.IsNullable ? $"({field.Value} IS NOT NULL OR {rest})" : $"({field.Value} IS NOT NULL)";
        }

        var columns = Columns(field, isDescending, value, rest);
        return isBehind && field.IsNullable ? $"({field.Value} IS NULL OR {columns})" : columns;
    }

    private string Columns(FieldExpression field, bool isDescending, object value, string rest)
    {
        var values = field.Type.SortValues(value);
        var condition = rest;
        for (var i = field.Sort.Length - 1; i >= 0; i--)
        {
            var (expression, isTurned) = (field.Sort[i].Expression, field.Sort[i].IsTurned);
            var isUp = isBehind == (isDescending == isTurned);
            var parameter = parameters.Add(field.Name, values[i]);
            condition = $"({expression} {(isUp ? ">" : "<")} {parameter} OR {expression} = {parameter} AND {condition})";
        }

        return condition;
    }
}
