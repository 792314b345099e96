using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>An error as both implementations can be asked for it.</summary>
/// <param name="Rule">The validation rule, or the phase in which it was found.</param>
/// <param name="Locations">Pairs of line and column.</param>
internal sealed record Finding(string Rule, string Message, int[][] Locations)
{
    /// <summary>The field of the answer that is missing: response keys and places in lists; empty where there is no answer.</summary>
    public string[] Path { get; init; } = [];

    public static Finding Of(GraphQLError error, string phase) => new(
        error.Rule ?? phase,
        WellFormed(error.Message),
        [.. error.Locations.Select(location => (int[])[location.Line, location.Column])])
    {
        Path = error.Path.IsDefault ? [] : [.. error.Path.Select(segment => segment.ToString())],
    };

    /// <summary>The rule, the message, the places and the path in one line.</summary>
    public override string ToString() =>
        $"{Rule} {string.Join(' ', Locations.Select(location => string.Join(':', location)))} {Message}"
        + (Path.Length > 0 ? $" at {string.Join('.', Path)}" : "");

    /// <summary>A message may quote half of a surrogate pair, which gets lost on its way from the reference.</summary>
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
