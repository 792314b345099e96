using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A connection: its page, its counts and its aggregates, each a subquery over the same items.</summary>
internal sealed class ConnectionCypher(StatementScope scope, ConnectionSource source, ConnectionQuery query)
{
    private readonly bool isForward = query.Page.Last is null;
    private readonly string name = scope.Names.Fresh(source.Name);

    /// <summary>Writes the subqueries into the block and puts what they return into the map of the connection's owner.</summary>
    /// <returns>Reads the connection from that map.</returns>
    public ObjectReader Into(MapProjection map)
    {
        var readers = new Dictionary<Slot, SlotReader>(ReferenceEqualityComparer.Instance);
        // Before the page: subqueries that need nothing are tied to the one before, and a count whose rows carried a page would take a page's memory for each.
        if (query.Shape.NeedsAll)
        {
            new WholeCypher(scope, source, name, inner => Items(inner, byId: false)).Into(map, query.Shape, readers);
        }

        if (query.Shape.NeedsPage)
        {
            AddPage(map, readers);
        }

        return new ObjectReader(
            query.Shape.Object, [.. SlotsByKind<object>.WithValues(query.Shape.Slots).Select(slot => readers[slot])]);
    }

    private void AddPage(MapProjection map, Dictionary<Slot, SlotReader> readers)
    {
        var needs = new PageNeeds(query.Shape);
        var inner = scope.Inner();
        var looksAhead = isForward ? needs.Next : needs.Previous;
        var (item, order) = PageItems(inner, looksAhead);
        Limit(inner.Block, order, looksAhead);

        // What the page is asked for first, the sides of it after: the statement reads in that order.
        var page = new PageReader(name, query.Page.Size, isForward);
        var items = new ItemProjection(inner, item, source.Owner, order, query.Order);
        items.Compile(query.Shape, page, readers);
        inner.Block.Add($"RETURN collect({items.Print()}) AS {name}");
        scope.Block.Call([.. scope.Imports(source.Owner), .. source.Imports], inner.Block, name);
        map.Variable(name);
        page.Behind = query.Page.Before is { } to && needs.Next ? Exists(map, "Behind", place => place.From(to, scope.Parameters)) : null;
        page.Ahead = query.Page.After is { } from && needs.Previous ? Exists(map, "Before", place => place.UpTo(from, scope.Parameters)) : null;
    }

    /// <summary>Finds the items between the page's cursors. Where parts of them come from indexes no part gives more than the page needs.</summary>
    private (Place Item, OrderCypher Order) PageItems(StatementScope inner, bool looksAhead)
    {
        if (query.Order.IsEmpty && query.Filter is null && source.MatchParts is { } match)
        {
            var first = match(inner, (part, place) =>
            {
                var byId = OrderCypher.Of(query.Order, place);
                Bound(part, byId);
                Limit(part, byId, looksAhead);
            });
            return (first, OrderCypher.Of(query.Order, first));
        }

        var item = Items(inner, query.Order.IsEmpty);
        var order = OrderCypher.Of(query.Order, item);
        Bound(inner.Block, order);
        return (item, order);
    }

    private void Bound(CypherBlock block, OrderCypher order)
    {
        if (query.Page.After is { } after)
        {
            block.Where(order.Behind(after, scope.Parameters));
        }

        if (query.Page.Before is { } before)
        {
            block.Where(order.Before(before, scope.Parameters));
        }
    }

    private void Limit(CypherBlock block, OrderCypher order, bool looksAhead)
    {
        var size = scope.Parameters.Add(isForward ? "first" : "last", (long)query.Page.Size);
        block.Add(order.Print(isForward));
        block.Add($"LIMIT {size}{(looksAhead ? " + 1" : "")}");
    }

    /// <summary>Whether there are items on a side of a place.</summary>
    /// <returns>The name that the answer stands under.</returns>
    private string Exists(MapProjection map, string suffix, Func<OrderCypher, string> condition)
    {
        var inner = scope.Seeing();
        var item = Items(inner, byId: false);
        inner.Block.Where(condition(OrderCypher.Of(query.Order, item)));
        return map.Value(name + suffix, inner.Block.Exists());
    }

    /// <summary>Finds the items that meet the filter.</summary>
    private Place Items(StatementScope inner, bool byId)
    {
        var item = byId && source.MatchById is { } match ? match(inner) : source.Match(inner);
        FilterCypher.Apply(inner, query.Filter, item);
        return item;
    }
}
