using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles the root fields whose answers are computed from many claims.</summary>
internal sealed class AnalysisCompiler(PublicSchema schema, ShapeCompiler shapes, Refusals refusals)
{
    /// <summary>The root, or null when the binding is of something else.</summary>
    public RootStep? Compile(FieldBinding binding, FieldPlan field, ArgumentValues arguments) => binding switch
    {
        AlignmentRootBinding => new AlignmentRoot(
            Reference(field, arguments, AnalysisFields.A),
            Reference(field, arguments, AnalysisFields.B),
            Query(field, arguments),
            shapes.Object(field.Selection!)),
        AlignmentsRootBinding => new AlignmentsRoot(
            Reference(field, arguments, AnalysisFields.Of),
            Actors(field, arguments, AnalysisFields.Among),
            Query(field, arguments),
            shapes.Connections.Compile(field, arguments, AlignmentOrder.Keys)),
        AlignmentMatrixRootBinding => new AlignmentMatrixRoot(
            Actors(field, arguments, AnalysisFields.Actors), Query(field, arguments), shapes.Object(field.Selection!)),
        BlocsRootBinding => new BlocsRoot(
            Actors(field, arguments, AnalysisFields.Actors), Query(field, arguments), shapes.Object(field.Selection!)),
        _ => null,
    };

    private PositionQuery Query(FieldPlan field, ArgumentValues arguments)
    {
        var least = refusals.Try(() => Limits.Read(
            field, arguments, AnalysisFields.MinOverlap, AnalysisFields.LeastOverlap, AnalysisFields.MostOverlap));
        var topics = (InputObject?)arguments[AnalysisFields.Topics];
        return new PositionQuery(
            schema.Model.Positions!,
            topics is null ? null : refusals.Try(() => new FilterCompiler(schema, field).Compile(topics)),
            Enum.Parse<AlignmentMethod>(arguments.String(AnalysisFields.Method)!, ignoreCase: true),
            least,
            arguments.Boolean(AnalysisFields.RollUp) ?? false);
    }

    private ActorSet? Actors(FieldPlan field, ArgumentValues arguments, string name) => arguments[name] is InputObject given
        ? refusals.Try(() => new ActorSetCompiler(schema, field, name).Compile(given))
        : null;

    private string Reference(FieldPlan field, ArgumentValues arguments, string name) =>
        refusals.Try(() => References.WithoutView(field, name, arguments.String(name)!)) ?? string.Empty;
}
