using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Gives what the model finds in a record its place in the bundle.</summary>
internal static class RecordProblems
{
    public static void Report(IEnumerable<RecordProblem> found, MappingReader record)
    {
        foreach (var problem in found)
        {
            // A value that could not be read is missing from the record: say only that it could not be read.
            if (!record.Problems.HasWithin(record.Place.File, record.Place.PathOf(problem.Path)))
            {
                record.Report(problem.Path, problem.Message);
            }
        }
    }
}
