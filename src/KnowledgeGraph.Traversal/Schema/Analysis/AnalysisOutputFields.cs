using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Fields that analyses answer.</summary>
internal static class AnalysisOutputFields
{
    public static OutputFields AddPart(
        this OutputFields fields, AnalysisPart part, string type, string description, params InputValueDefinitionNode[] arguments) =>
        fields.Add(NameOf(part), type, description, new AnalysisPartBinding(part), arguments);

    /// <summary>A field that answers nodes or claims.</summary>
    public static OutputFields AddItems(
        this OutputFields fields, AnalysisPart part, string type, string description, ItemType item, params InputValueDefinitionNode[] arguments) =>
        fields.Add(NameOf(part), type, description, new AnalysisPartBinding(part, item), arguments);

    /// <summary>Which measure it is, how many topics it is about, and over which days they spread.</summary>
    public static OutputFields AddBasis(this OutputFields fields) => fields
        .AddPart(AnalysisPart.Method, AnalysisEnums.Method + "!", "The measure.")
        .AddPart(
            AnalysisPart.TopicCount,
            "Int!",
            "How many topics meet `topics` and have a position of anybody measured within the dates.")
        .AddPart(AnalysisPart.From, "Date", "The first day of a position that counts; null when none has a date.")
        .AddPart(AnalysisPart.To, "Date", "The last day of a position that counts; null when none has a date.");

    public static OutputFields AddClaims(this OutputFields fields, PositionModel positions) => fields.AddPart(
        AnalysisPart.Claims,
        Naming.Connection(positions.Kind.Name) + "!",
        "The claims that it rests on, by `validFrom`. Of several by one actor on one topic the latest counts.",
        [.. PageArguments.All]);

    private static string NameOf(AnalysisPart part) => part switch
    {
        AnalysisPart.TopicNodes => "nodes",
        AnalysisPart.TopicNode => "node",
        AnalysisPart.ClaimsOfMember => "claims",
        _ => FieldNames.Of(part.ToString()),
    };
}
