using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>The earliest publication among the sources of a claim's evidence.</summary>
internal static class ReportedOnCypher
{
    /// <summary>The attribute of a source that `reportedOn` goes by, or null when the model keeps none.</summary>
    public static AttributeDefinition? Attribute(GraphModel model) =>
        model.Source.FindAttribute("publishedAt") is { Type: ValueType.Date, IsList: false } attribute ? attribute : null;

    public static string Of(StatementScope scope, string claim)
    {
        if (Attribute(scope.Model) is not { } attribute)
        {
            return "null";
        }

        var inner = scope.Seeing();
        var evidence = EvidencePlace.Match(inner, claim);
        var source = evidence.Reference(scope.Model.Evidence.References.First(
            reference => reference.Name == EvidenceDefinition.SourceReference));
        var day = StoredValue.Of(source.Values, attribute);
        inner.Block.Add($"RETURN {day} ORDER BY {day} LIMIT 1");
        return $"COLLECT {CypherBlock.Braces(inner.Block.ToString())}[0]";
    }
}
