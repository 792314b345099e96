using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>One of several things to look up, as a map.</summary>
/// <param name="Place">Its place among those asked for.</param>
/// <param name="Reference">An id, or a claim's key.</param>
/// <param name="Kind">How it is looked up.</param>
/// <param name="Time">The view where each has its own, or null.</param>
internal sealed record TargetParameter(int Place, string Reference, string Kind, TraversalTime? Time)
{
    public const string PlaceName = "place";
    public const string ReferenceName = "id";
    public const string KindName = "kind";
    public const string KnownAt = "knownAt";
    public const string LastStart = "lastStart";
    public const string FirstEnd = "firstEnd";
    public const string FirstDay = "firstDay";

    public void Write(CypherParameters parameters, ReadContext context)
    {
        parameters.BeginMap().Add(PlaceName, Place).Add(ReferenceName, Reference).Add(KindName, Kind);
        if (Time is { } time)
        {
            var day = time.AsOf ?? context.Today;
            var (last, first) = time.During is { } window ? (window.To, window.From) : (day, day);
            Write(parameters.Name(LastStart), last);
            Write(parameters.Name(FirstEnd), first);
            Write(parameters.Name(FirstDay), time.During?.From);
            if (time.KnownAt is { } instant)
            {
                parameters.Add(KnownAt, instant);
            }
            else
            {
                parameters.AddNull(KnownAt);
            }
        }

        parameters.EndMap();
    }

    private static void Write(CypherParameters parameters, DateOnly? day)
    {
        if (day is { } given)
        {
            parameters.Value(given);
        }
        else
        {
            parameters.Null();
        }
    }
}
