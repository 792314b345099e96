using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The measures, each with its formula and where it comes from, and the ways to part a series.</summary>
internal static class AnalysisEnums
{
    public const string Method = "AlignmentMethod";
    public const string SeriesBy = "SeriesBy";
    public const string Year = "YEAR";
    public const string Tag = "TAG";

    private static readonly (AlignmentMethod Method, string Meaning)[] Methods =
    [
        (AlignmentMethod.Agreement,
            "The mean over the shared topics of 1 − |x − y| / r, where x and y are the positions' places on their scale and r is its "
            + "range: the same 1, neutral against another ½, opposed 0. From 0 to 1. The agreement of Lijphart (1963), “The "
            + "analysis of bloc voting in the General Assembly”, as Voeten (2013), “Data and analyses of voting in the UN General "
            + "Assembly”, computes it."),
        (AlignmentMethod.Identical, "The share of the shared topics on which the positions are equal. From 0 to 1."),
        (AlignmentMethod.Cosine,
            "Σxy / √(Σx² Σy²) over the shared topics, with the scale's signs. From −1 to 1; null where one of the two is neutral "
            + "throughout. Takes a scale with values on both sides of 0. Salton & McGill (1983), “Introduction to Modern "
            + "Information Retrieval”."),
        (AlignmentMethod.Kappa,
            "Cohen's weighted κ with quadratic weights: 1 − Σ(x − y)² observed / Σ(x − y)² expected by chance from each actor's own margins. "
            + "1 for full agreement, 0 for no more than chance; null where chance alone leaves nothing to disagree on. Cohen (1968), “Weighted "
            + "kappa”; for votes Häge (2011), “Choice or circumstance?”."),
        (AlignmentMethod.S,
            "S = 1 − 2 Σ|x − y| / (n r), with equal weights for the n shared topics. From −1 to 1. Signorino & Ritter (1999), "
            + "“Tau-b or not tau-b: measuring the similarity of foreign policy positions”."),
    ];

    public static string NameOf(AlignmentMethod method) => Naming.EnumValue(method.ToString());

    public static void AddTo(SchemaDefinitions schema, PositionModel positions)
    {
        schema.AddEnum(
            Method,
            "A measure of how far two actors agree.",
            Methods.Select(each => Members.EnumValue(NameOf(each.Method), each.Meaning)));
        List<EnumValueDefinitionNode> ways =
            [Members.EnumValue(Year, "By the year of the positions, in the order of time; those without a date are left out.")];
        if (positions.Tags is { } tags)
        {
            ways.Add(Members.EnumValue(
                Tag, $"By the topics' `{tags.Name}`, in their order, numbers in them as numbers. A topic counts under each of its own."));
        }

        schema.AddEnum(SeriesBy, "How to part a series.", ways);
    }
}
