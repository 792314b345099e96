using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>An analysis of a root field: works out its answer, which then only has to be written.</summary>
internal abstract class RootAnalysis
{
    public static RootAnalysis Of(AnalysisRoot root) => root switch
    {
        AlignmentRoot alignment => new AlignmentAnalysis(alignment),
        AlignmentsRoot alignments => new RankingAnalysis(alignments),
        AlignmentMatrixRoot matrix => new MatrixAnalysis(matrix),
        BlocsRoot blocs => new BlocsAnalysis(blocs),
        _ => throw new ArgumentException($"A {root.GetType().Name} is no root that is analysed here.", nameof(root)),
    };

    /// <returns>Writes the answer; it is called twice (see <see cref="AnalysisOutput"/>).</returns>
    public abstract ValueTask<Action<AnalysisOutput>> RunAsync(AnalysisQuestion question);
}

/// <summary>Two actors.</summary>
internal sealed class AlignmentAnalysis(AlignmentRoot root) : RootAnalysis
{
    public override async ValueTask<Action<AnalysisOutput>> RunAsync(AnalysisQuestion question)
    {
        var actors = await question.Lookups.ResolveAsync(question.Query.Positions.Kind.Subject.Type, [root.A, root.B]);
        var pair = new Pair(question.Slice, actors[0], actors[1]);
        var writer = new AlignmentWriter(question, await question.TagsAsync(root.Shape, [pair]));
        return output => writer.Write(output, root.Shape, pair);
    }
}
