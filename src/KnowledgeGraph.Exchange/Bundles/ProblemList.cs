using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>Collects what is wrong with one bundle, so that everything is told at once.</summary>
internal sealed class ProblemList
{
    /// <summary>More than anybody reads; a file that is wrong throughout must not fill the memory.</summary>
    private const int Limit = 1000;

    private readonly List<BundleProblem> problems = [];
    private readonly HashSet<(string File, string Field)> places = [];

    public bool IsEmpty => problems.Count == 0;

    public void Add(string file, string message) => Add(file, default, string.Empty, message);

    public void Add(string file, YamlMark mark, string field, string message)
    {
        if (problems.Count < Limit)
        {
            places.Add((file, field));
            problems.Add(new BundleProblem(file, mark.Line, mark.Column, field, message));
        }
    }

    /// <summary>Whether something is wrong with that very value already, so that what follows from it isn't told too.</summary>
    public bool Has(string file, string field) => places.Contains((file, field));

    /// <summary>Whether something is wrong with that value or with anything in it already.</summary>
    public bool HasWithin(string file, string field) =>
        Has(file, field) || places.Any(place =>
            place.File == file
            && place.Field.Length > field.Length
            && place.Field[field.Length] is '[' or '.'
            && place.Field.StartsWith(field, StringComparison.Ordinal));

    /// <summary>Everything, in the order of the files, then of the lines.</summary>
    public ImmutableArray<BundleProblem> ToSorted() =>
        [.. problems
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)];
}
