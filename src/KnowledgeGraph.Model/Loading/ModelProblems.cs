using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Collects the mistakes of one model file.</summary>
internal sealed class ModelProblems(SourceText source)
{
    private readonly List<(int Offset, string Message)> problems = [];

    public bool Any => problems.Count > 0;

    public void Add(int offset, string message) => problems.Add((offset, message));

    public void Add(SyntaxNode node, string message) => Add(node.Start, message);

    /// <summary>All mistakes in the order of the file.</summary>
    public ModelException ToException() => new(
    [
        .. problems.Distinct().OrderBy(problem => problem.Offset).Select(problem =>
        {
            var (line, column) = source.GetLocation(problem.Offset);
            return new ModelProblem(source.Name, line, column, problem.Message);
        }),
    ]);

    public static ModelException ToException(GraphQLSyntaxException mistake) => new(ImmutableArray.Create(
        new ModelProblem(mistake.Source.Name, mistake.Location.Line, mistake.Location.Column, mistake.Message)));
}
