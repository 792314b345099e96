using System.Globalization;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>
/// The errors of an execution by the null that each left in the data. Where several errors share a null, an implementation may
/// report one and cancel the rest (specification, section 6.4.4): graphql-js does, the engine reports them all.
/// </summary>
internal static class NulledPlaces
{
    /// <summary>What is wrong with the errors of both sides, or null.</summary>
    public static string? Compare(JsonNode? data, IReadOnlyList<Finding> ours, IReadOnlyList<Finding> theirs)
    {
        ILookup<string, string> mine = ByPlace(data, ours);
        ILookup<string, string> other = ByPlace(data, theirs);
        if (!mine.Select(place => place.Key).Order().SequenceEqual(other.Select(place => place.Key).Order()))
        {
            return "places";
        }
        return other.All(place => place.All(mine[place.Key].Contains)) ? null : "errors";
    }

    private static ILookup<string, string> ByPlace(JsonNode? data, IReadOnlyList<Finding> errors) =>
        errors.ToLookup(error => PlaceOf(data, error.Path), error => error.ToString());

    /// <summary>The beginning of the path that leads to a null.</summary>
    private static string PlaceOf(JsonNode? data, string[] path)
    {
        int steps = 0;
        while (data is not null && steps < path.Length)
        {
            string step = path[steps++];
            data = data is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : data[step];
        }
        return data is null ? string.Join('.', path[..steps]) : throw new InvalidOperationException($"{string.Join('.', path)} is not null.");
    }
}
