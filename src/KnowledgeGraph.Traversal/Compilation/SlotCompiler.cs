using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles a selected field into the slot that it means.</summary>
internal sealed class SlotCompiler
{
    private readonly PublicSchema schema;
    private readonly ShapeCompiler shapes;
    private readonly RelationCompiler relations;
    private readonly ConnectionPartCompiler connections;
    private readonly MatchPartCompiler matches;
    private readonly RootPartCompiler roots;
    private readonly AnalysisPartCompiler analyses;
    private readonly Dictionary<SharedField, Slot> shared = [];

    public SlotCompiler(PublicSchema schema, VariableValues variables, ShapeCompiler shapes)
    {
        this.schema = schema;
        this.shapes = shapes;
        relations = new RelationCompiler(variables, shapes.Connections);
        connections = new ConnectionPartCompiler(shapes);
        matches = new MatchPartCompiler(shapes);
        roots = new RootPartCompiler(schema, shapes);
        analyses = new AnalysisPartCompiler(variables, shapes);
    }

    /// <summary>
    /// The slot of a field. One that stands on several kinds and means the same is compiled once: without that, each interface
    /// below an interface would multiply the work by its kinds.
    /// </summary>
    public Slot Compile(FieldPlan field)
    {
        var key = SlotKeys.Of(field);
        if (SlotKeys.IsTypeName(field))
        {
            return new TypeNameSlot(key);
        }

        var binding = schema.Bindings.Field(field.ParentType.Name, field.Definition.Name);
        if (field.Selection is null)
        {
            return Compile(binding, field, key);
        }

        var place = new SharedField(binding, field.Nodes);
        if (!shared.TryGetValue(place, out var slot))
        {
            slot = Compile(binding, field, key);
            shared.Add(place, slot);
        }

        return slot;
    }

    private Slot Compile(FieldBinding binding, FieldPlan field, SlotKey key) => binding switch
    {
        BuiltInBinding builtIn => new BuiltInSlot(key, SlotKeys.NullabilityOf(field), builtIn.Field),
        AttributeBinding attribute => new AttributeSlot(
            key,
            SlotKeys.NullabilityOf(field),
            attribute.Attribute,
            field.Selection is null ? null : shapes.Object(field.Selection)),
        ValuePartBinding part => new ValuePartSlot(key, SlotKeys.NullabilityOf(field), part.Part),
        RelationBinding relation => relations.Compile(relation.Relation, field, key),
        EndBinding end => new EndSlot(key, end.End, shapes.Node(end.Type, field.Selection!)),
        ReferenceBinding reference => new ReferenceSlot(
            key, SlotKeys.NullabilityOf(field), reference.Reference, shapes.Node(reference.Reference.Type, field.Selection!)),
        EvidenceBinding => new EvidenceSlot(key, shapes.Object(field.Selection!)),
        SupersededByBinding => new SupersededBySlot(key, shapes.Claim(schema.Model.ClaimKinds, field.Selection!)),
        AnalysisPartBinding part => analyses.Compile(part, field, key),
        _ => connections.Compile(binding, field, key) ?? matches.Compile(binding, field, key) ?? roots.Compile(binding, field, key),
    };
}
