using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`alignment`, `alignments`, `alignmentMatrix` and `blocs`, where the model has positions to compare.</summary>
internal static class AnalysisFields
{
    public const string A = "a";
    public const string B = "b";
    public const string Of = "of";
    public const string Among = "among";
    public const string Actors = "actors";
    public const string Topics = "topics";
    public const string Method = "method";
    public const string MinOverlap = "minOverlap";
    public const string RollUp = "rollUp";

    /// <summary>The least overlap that has to be asked for, and the most that makes sense.</summary>
    public const int LeastOverlap = 1;
    public const int MostOverlap = 1_000_000;

    public static void AddTo(SchemaDefinitions schema, OutputFields root, GraphModel model)
    {
        if (model.Positions is not { } positions)
        {
            return;
        }

        AnalysisEnums.AddTo(schema, positions);
        ActorSetType.AddTo(schema, positions);
        AlignmentTypes.AddTo(schema, positions);
        RankingTypes.AddTo(schema, positions);
        MatrixTypes.AddTo(schema, positions);
        BlocTypes.AddTo(schema, positions);
        var common = Common(positions);
        AddAlignments(root, common);
        root.Add(
            "alignmentMatrix",
            MatrixTypes.TypeName,
            "How far each of some actors agrees with each.",
            new AlignmentMatrixRootBinding(),
            [ActorSetType.Argument(Actors, "Whom to compare: at most 500. All who take a position, when left out."), .. common]);
        root.Add(
            "blocs",
            BlocTypes.TypeName,
            "Groups of actors that agree with each other more than with the rest, and who stands alone.",
            new BlocsRootBinding(),
            [ActorSetType.Argument(Actors, "Among whom: at most 500. All who take a position, when left out."), .. common]);
    }

    private static void AddAlignments(OutputFields root, ImmutableArray<InputValueDefinitionNode> common)
    {
        root.Add(
            "alignment",
            AlignmentTypes.TypeName,
            "How far two actors agree, and on what.",
            new AlignmentRootBinding(),
            [
                Members.Input(A, "ID!", "An actor's key or id."),
                Members.Input(B, "ID!", "Another actor's key or id."),
                .. common,
            ]);
        root.Add(
            "alignments",
            RankingTypes.ConnectionName,
            "How far an actor agrees with others, the best aligned first: ranked by `lowerBound`, so that few shared topics count for "
            + "less. Whoever shares no topic with the actor is left out.",
            new AlignmentsRootBinding(),
            [
                Members.Input(Of, "ID!", "An actor's key or id."),
                ActorSetType.Argument(Among, "With whom; all who take a position, when left out."),
                .. common,
                .. PageArguments.All,
            ]);
    }

    private static ImmutableArray<InputValueDefinitionNode> Common(PositionModel positions)
    {
        var (kind, topic) = (positions.Kind.Name, positions.Kind.Object.Type.Name);
        var common = ImmutableArray.CreateBuilder<InputValueDefinitionNode>();
        common.Add(Members.Input(Topics, Naming.Filter(topic), $"Only `{kind}`s on a `{topic}` that meets these conditions; on any, when left out."));
        common.Add(Members.Input(Method, AnalysisEnums.Method + "!", "The measure.", "AGREEMENT"));
        common.Add(Members.Input(MinOverlap, "Int!", "Two actors that share fewer topics get no score: 1 at least.", "3"));
        if (!positions.Offices.IsEmpty)
        {
            common.Add(Members.Input(
                RollUp,
                "Boolean!",
                "Whether what somebody says counts, too, for whatever body they hold an office in on that day.",
                "false"));
        }

        common.AddRange(TimeArguments.All);
        return common.ToImmutable();
    }
}
