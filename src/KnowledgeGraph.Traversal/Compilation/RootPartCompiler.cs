using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles what neighborhoods, paths, changes and the graph's summary have.</summary>
internal sealed class RootPartCompiler(PublicSchema schema, ShapeCompiler shapes)
{
    public Slot Compile(FieldBinding binding, FieldPlan field, SlotKey key) => binding switch
    {
        NeighborhoodPartBinding { Part: NeighborhoodPart.Nodes } =>
            new NeighborhoodNodesSlot(key, shapes.Node(schema.Model.Entity, field.Selection!)),
        NeighborhoodPartBinding { Part: NeighborhoodPart.Claims } =>
            new NeighborhoodClaimsSlot(key, shapes.Claim(schema.Model.ClaimKinds, field.Selection!)),
        NeighborhoodPartBinding => new TruncatedSlot(key),
        PathPartBinding { Part: PathPart.Length } => new PathLengthSlot(key),
        PathPartBinding { Part: PathPart.Nodes } => new PathNodesSlot(key, shapes.Node(schema.Model.Entity, field.Selection!)),
        PathPartBinding => new PathStepsSlot(key, shapes.Object(field.Selection!)),
        PathStepPartBinding { Part: PathStepPart.Claim } =>
            new EdgeClaimSlot(key, shapes.Claim(schema.Model.ClaimKinds, field.Selection!)),
        PathStepPartBinding { Part: PathStepPart.Direction } => new EdgeDirectionSlot(key),
        PathStepPartBinding part =>
            new StepNodeSlot(key, part.Part == PathStepPart.To, shapes.Node(schema.Model.Entity, field.Selection!)),
        InfluencePartBinding part => new InfluencePartSlot(key, part.Part),
        ChangePartBinding part => new ChangePartSlot(
            key, part.Part, part.Item is null ? null : shapes.Item(part.Item, field.Selection!)),
        GraphPartBinding part => new GraphPartSlot(
            key, part.Part, field.Selection is null ? null : KindCounts(field.Selection), SlotKeys.NullabilityOf(field)),
        _ => throw new InvalidOperationException($"{field.ParentType}.{field.Definition} is bound to {binding}, which is no part of an answer."),
    };

    /// <summary>The type that groups by kind have too; here it is no group but a count of the whole graph.</summary>
    private ObjectShape KindCounts(SelectionPlan selection)
    {
        var type = (ObjectType)selection.Type;
        ImmutableArray<Slot> slots = [.. selection.For(type).Select(KindCount)];
        return new ObjectShape(type.Name, slots);
    }

    private Slot KindCount(FieldPlan field)
    {
        var key = SlotKeys.Of(field);
        return SlotKeys.IsTypeName(field)
            ? new TypeNameSlot(key)
            : new KindCountSlot(key, ((GroupPartBinding)schema.Bindings.Field(field.ParentType.Name, field.Definition.Name)).IsCount);
    }
}
