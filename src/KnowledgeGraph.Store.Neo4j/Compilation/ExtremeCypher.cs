using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>The least or the greatest value of a field.</summary>
internal static class ExtremeCypher
{
    /// <summary>
    /// What sorts by something else than itself is compared in a list that begins with it; of several that are equal it is
    /// the shortest.
    /// </summary>
    public static string Of(FieldExpression field, bool isMax)
    {
        var function = isMax ? "max" : "min";
        if (field.Sort is [var only] && only.Expression == field.Kept)
        {
            return $"{function}({field.Kept})";
        }

        var length = isMax ? $"-size({field.Kept})" : $"size({field.Kept})";
        var columns = field.Sort.Select(column => column.IsTurned ? "-" + column.Expression : column.Expression);
        var place = field.Sort.Length + 1;
        return $"{function}(CASE WHEN {field.Kept} IS NOT NULL THEN [{string.Join(", ", columns)}, {length}, {field.Kept}] END)[{place}]";
    }

    public static WriteScalar WriterOf(BuiltIn field) => field switch
    {
        BuiltIn.ReportedOn => Scalars.Date,
        BuiltIn.RecordedAt => Scalars.DateTime,
        _ => Scalars.PartialDate,
    };
}
