using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>The order of a connection's items: by the keys, nulls last, then by id.</summary>
internal sealed class OrderCypher
{
    private readonly ImmutableArray<(FieldExpression Field, bool IsDescending)> keys;
    private readonly string id;

    private OrderCypher(ImmutableArray<(FieldExpression Field, bool IsDescending)> keys, string id)
    {
        this.keys = keys;
        this.id = id;
    }

    public IEnumerable<FieldExpression> Fields => keys.Select(key => key.Field);

    /// <param name="item">A node or a claim.</param>
    public static OrderCypher Of(ImmutableArray<OrderKey> order, Place item)
    {
        var far = (item as ClaimPlace)?.Far;
        return new OrderCypher(
            [.. order.Select(key => (FieldCypher.Of(key.Field, key.On == OrderTarget.Node && far is not null ? far : item), key.IsDescending))],
            IdOf(item));
    }

    public static string IdOf(Place item) => item switch
    {
        NodePlace node => $"{node.Name}.{PropertyNames.Id}",
        ClaimPlace claim => $"{claim.Name}.{PropertyNames.Id}",
        _ => throw new ArgumentException($"A {item.GetType().Name} has no order.", nameof(item)),
    };

    /// <summary>`ORDER BY …`, from the end that the page is taken from.</summary>
    public string Print(bool isForward)
    {
        var columns = new List<string>();
        foreach (var (field, isDescending) in keys)
        {
            // Cypher has nulls as the largest: last, unless it sorts the other way.
            var isDown = isDescending == isForward;
            if (field.IsNullable && isDescending)
            {
                columns.Add($"{field.Value} IS NULL{(isForward ? "" : " DESC")}");
            }

            columns.AddRange(field.Sort.Select(column => column.Expression + (isDown != column.IsTurned ? " DESC" : "")));
        }

        columns.Add(id + (isForward ? "" : " DESC"));
        return "ORDER BY " + string.Join(", ", columns);
    }

    /// <summary>The condition on items behind a place, or at it and before.</summary>
    public string Behind(Keyset place, ParameterTable parameters) => new KeysetCypher(keys, id, place, parameters, isBehind: true).Print(orAt: false);

    public string UpTo(Keyset place, ParameterTable parameters) => new KeysetCypher(keys, id, place, parameters, isBehind: false).Print(orAt: true);

    /// <summary>The condition on items before a place, or at it and behind.</summary>
    public string Before(Keyset place, ParameterTable parameters) => new KeysetCypher(keys, id, place, parameters, isBehind: false).Print(orAt: false);

    public string From(Keyset place, ParameterTable parameters) => new KeysetCypher(keys, id, place, parameters, isBehind: true).Print(orAt: true);
}
