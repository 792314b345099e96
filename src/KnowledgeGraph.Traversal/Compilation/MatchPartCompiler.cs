using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles what matching adds to edges and candidates.</summary>
internal sealed class MatchPartCompiler(ShapeCompiler shapes)
{
    /// <summary>The slot, or null when the binding is of something else.</summary>
    public Slot? Compile(FieldBinding binding, FieldPlan field, SlotKey key) => binding switch
    {
        MatchPartBinding part => Part(part.Part, field, key),
        ReasonPartBinding part => new ReasonPartSlot(key, part.Part),
        _ => null,
    };

    private Slot Part(MatchPart part, FieldPlan field, SlotKey key) => part switch
    {
        MatchPart.Reasons => new ReasonsSlot(key, shapes.Object(field.Selection!)),
        MatchPart.Candidates => new CandidatesSlot(key, shapes.Object(field.Selection!)),
        MatchPart.IsCertain => new CertaintySlot(key),
        MatchPart.Features => new FeaturesSlot(key, shapes.Object(field.Selection!)),
        _ => new FeaturePartSlot(key, part == MatchPart.FeatureValue),
    };
}
