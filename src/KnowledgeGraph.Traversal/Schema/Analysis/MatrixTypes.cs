using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What `alignmentMatrix` answers.</summary>
internal static class MatrixTypes
{
    public const string TypeName = "AlignmentMatrix";

    public static void AddTo(SchemaDefinitions schema, PositionModel positions)
    {
        var actor = ItemType.Of(positions.Kind.Subject.Type);
        schema.AddObject(
            TypeName,
            "How far each of some actors agrees with each. What a cell rests on is told by `alignment` of its two actors.",
            new OutputFields()
                .AddItems(
                    AnalysisPart.Actors,
                    $"[{actor.Node!.Name}!]!",
                    "The actors of the rows and of the columns: as they are named, or else by id.",
                    actor)
                .AddPart(
                    AnalysisPart.Scores,
                    "[[Float]!]!",
                    "The measure for the actor of the row and that of the column; null where they share too little, or it isn't defined.")
                .AddPart(AnalysisPart.Overlaps, "[[Int!]!]!", "How many topics the two share; in the diagonal, on how many the actor takes a position.")
                .AddBasis()
                .AddClaims(positions));
    }
}
