using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests.Samples;

/// <summary>Shapes and slots in few words.</summary>
internal static class Shape
{
    public static SlotKey Key(string name, int column = 1) =>
        new(name, Encoding.UTF8.GetBytes($"\"{name}\":"), [new SourceLocation(1, column)]);

    public static ObjectShape Object(string typeName, params ImmutableArray<Slot> slots) => new(typeName, slots);

    public static ConnectionShape Connection(string typeName, params ImmutableArray<Slot> slots) => new(typeName, slots);

    public static BuiltInSlot BuiltIn(BuiltIn field, string name, bool isNonNull = true) =>
        new(Key(name), isNonNull ? Nullability.NonNull : Nullability.Nullable, field);

    public static AttributeSlot Attribute(string kind, string name, string? key = null)
    {
        var attribute = Films.Attribute(kind, name);
        return new AttributeSlot(
            Key(key ?? name), new Nullability(attribute.IsNonNull, attribute.IsList, attribute.IsList), attribute, null);
    }

    /// <summary>The shape of nodes: a body per kind that is given.</summary>
    public static NodeShape Nodes(params ObjectShape[] kinds) =>
        new([.. Films.Model.NodeKinds.Select(kind => kinds.FirstOrDefault(shape => shape.TypeName == kind.Name))]);

    public static ClaimShape Claims(params ObjectShape[] kinds) =>
        new([.. Films.Model.ClaimKinds.Select(kind => kinds.FirstOrDefault(shape => shape.TypeName == kind.Name))]);

    public static ItemShape Item(params ObjectShape[] kinds) => new(Nodes(kinds), null);

    public static ConnectionQuery First(int size, ConnectionShape shape) => new(null, [], new Page(size, null, null, null), shape);

    public static Traversal Traversal(RootStep root) => new(root, TraversalTime.Now);

    public static NodesRoot FilmsRoot(ConnectionQuery connection) => new([Films.Film], connection);

    public static RelationSlot Relation(string kind, string name, ConnectionQuery connection)
    {
        var relation = Films.Relation(kind, name);
        return new RelationSlot(Key(name), Nullability.NonNull, relation, relation.Way, connection);
    }

    public static Way WayOf(string kind, string name) => Films.Relation(kind, name).Way;
}
