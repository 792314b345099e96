using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles selections into shapes: for an interface one per kind that may stand there.</summary>
internal sealed class ShapeCompiler
{
    private readonly PublicSchema schema;
    private readonly SlotCompiler slots;

    public ShapeCompiler(PublicSchema schema, VariableValues variables, Refusals refusals)
    {
        this.schema = schema;
        Connections = new ConnectionCompiler(schema, this, refusals);
        slots = new SlotCompiler(schema, variables, this);
    }

    public ConnectionCompiler Connections { get; }

    /// <summary>The shape of an object whose type is known.</summary>
    public ObjectShape Object(SelectionPlan selection) => Object((ObjectType)selection.Type, selection);

    public ItemShape Item(ItemType item, SelectionPlan selection) => new(
        item.Node is null ? null : Node(item.Node, selection),
        item.Claims.IsEmpty ? null : Claim(item.Claims, selection));

    public NodeShape Node(NodeType type, SelectionPlan selection)
    {
        var kinds = new ObjectShape?[schema.Model.NodeKinds.Length];
        foreach (var kind in type.Kinds)
        {
            kinds[kind.Index] = Object(TypeOf(kind.Name), selection);
        }

        return new NodeShape(ImmutableArray.Create(kinds));
    }

    public ClaimShape Claim(ImmutableArray<ClaimKind> claims, SelectionPlan selection)
    {
        var kinds = new ObjectShape?[schema.Model.ClaimKinds.Length];
        foreach (var kind in claims)
        {
            kinds[kind.Index] = Object(TypeOf(kind.Name), selection);
        }

        return new ClaimShape(ImmutableArray.Create(kinds));
    }

    private ObjectShape Object(ObjectType type, SelectionPlan selection) =>
        new(type.Name, [.. selection.For(type).Select(slots.Compile)]);

    private ObjectType TypeOf(string name) => (ObjectType)schema.Schema.Types.Find(name)!;
}
