using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Asks for what matching looks at of nodes, and reads it.</summary>
/// <param name="properties">The names of the properties that queries give.</param>
internal sealed class MatchNodeReader(GraphModel model, IReadOnlyCollection<string> properties)
{
    private readonly ImmutableArray<Dictionary<AttributeDefinition, StoredAttribute>> attributes =
    [
        .. model.NodeKinds.Select(kind => MatchNode.AttributesOf(kind, properties).ToDictionary(
            attribute => attribute, attribute => new StoredAttribute(attribute))),
    ];

    /// <summary>Puts the properties into a map before anything else but the id, so that they have their own names.</summary>
    /// <param name="values">The variable that has the attributes.</param>
    public void Into(MapProjection map, string values, IEnumerable<NodeKind> kinds)
    {
        foreach (var attribute in kinds.SelectMany(kind => attributes[kind.Index].Keys))
        {
            foreach (var name in StoredAttribute.NamesOf(attribute))
            {
                map.Property(values, name);
            }
        }
    }

    public MatchNode Read(CypherValue node)
    {
        var id = node["id"u8].String;
        var kind = model.FindKindOfKey(NodeKey.TryRead(id, out var key) ? key : id)!;
        return new MatchNode(id, kind, attribute => attributes[kind.Index][attribute].Read(node));
    }
}
