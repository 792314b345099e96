using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Connection and edge types of nodes by type, and of claims by kind (Relay's cursor connections).</summary>
internal static class Connections
{
    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var type in model.Interfaces.Cast<NodeType>().Concat(model.NodeKinds))
        {
            Add(schema, type.Name, ItemType.Of(type));
        }

        foreach (var kind in model.ClaimKinds)
        {
            Add(schema, kind.Name, ItemType.Of(kind));
        }

        Add(schema, GraphModel.ClaimName, new ItemType(null, model.ClaimKinds));
    }

    public static OutputFields AddPageInfo(this OutputFields fields) => fields.Add(
        "pageInfo", "PageInfo!", "What lies around the page.", new ConnectionPartBinding(ConnectionPart.PageInfo));

    public static OutputFields AddCursor(this OutputFields fields) => fields.Add(
        "cursor",
        "String!",
        "The edge's place in the order, for `after` and `before`; it stays good when the graph changes.",
        new ConnectionPartBinding(ConnectionPart.Cursor));

    public static OutputFields AddAggregate(this OutputFields fields, string type) => fields.Add(
        "aggregate",
        type + "!",
        "Counts, sums and extremes over everything that meets the conditions, not just the page.",
        new ConnectionPartBinding(ConnectionPart.Aggregate));

    private static void Add(SchemaDefinitions schema, string name, ItemType item)
    {
        var (connection, edge) = (Naming.Connection(name), Naming.Edge(name));
        schema.AddObject(
            connection,
            $"A page of `{name}`s.",
            new OutputFields()
                .Add(
                    "totalCount",
                    "Int!",
                    "How many meet the conditions, on all pages.",
                    new ConnectionPartBinding(ConnectionPart.TotalCount))
                .Add(
                    "edges",
                    $"[{edge}!]!",
                    "The page with a cursor for each.",
                    new ConnectionPartBinding(ConnectionPart.Edges))
                .Add(
                    "nodes",
                    $"[{name}!]!",
                    "The page without cursors.",
                    new ConnectionPartBinding(ConnectionPart.Nodes, item))
                .AddPageInfo()
                .AddAggregate(Naming.Aggregate(name)));
        schema.AddObject(
            edge,
            $"A `{name}` on a page.",
            new OutputFields()
                .AddCursor()
                .Add("node", name + "!", "The item.", new ConnectionPartBinding(ConnectionPart.EdgeNode, item)));
    }
}
