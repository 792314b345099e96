using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What `blocs` answers.</summary>
internal static class BlocTypes
{
    public const string TypeName = "Blocs";
    public const string First = "first";

    private const string Bloc = "Bloc";
    private const string Member = "BlocMember";

    public static void AddTo(SchemaDefinitions schema, PositionModel positions)
    {
        schema.AddObject(
            TypeName,
            "Communities of the signed graph whose edge between two actors is their score less the mean score of all pairs: they maximise the "
            + "modularity of signed networks (Gómez, Jensen & Arenas 2009, “Analysis of community structure in networks of correlated "
            + "data”), found by the method of Louvain (Blondel et al. 2008); the same graph always gives the same groups.",
            new OutputFields()
                .AddPart(AnalysisPart.Groups, $"[{Bloc}!]!", "Groups of two or more, the largest first, then by the id of the first member.")
                .AddPart(AnalysisPart.Isolates, $"[{Member}!]!", "Who is in no group, by id: the measure that says so is `outside`.")
                .AddPart(AnalysisPart.Modularity, "Float!", "How well the groups part the graph: 0 for no better than chance, 1 at most.")
                .AddBasis()
                .AddClaims(positions));
        schema.AddObject(
            Bloc,
            "Actors that agree with each other more than with the rest.",
            new OutputFields()
                .AddPart(AnalysisPart.Size, "Int!", "How many members it has.")
                .AddPart(
                    AnalysisPart.Cohesion,
                    "Float",
                    "The agreement index of Hix, Noury & Roland (2005, “Power to the parties”), the mean over the topics on which two or more members take a "
                    + "position of (m − (n − m) / (k − 1)) / n: n positions, m of them the most frequent one, of k that there are. 1 when all "
                    + "are one, 0 when they are split evenly; null without such a topic.")
                .AddPart(AnalysisPart.Tie, "Float", "The mean score of its pairs; null when none has one.")
                .AddPart(AnalysisPart.Members, $"[{Member}!]!", "The members, those most tied to it first."));
        AddMember(schema, positions);
    }

    private static void AddMember(SchemaDefinitions schema, PositionModel positions)
    {
        var actor = ItemType.Of(positions.Kind.Subject.Type);
        schema.AddObject(
            Member,
            "An actor in a group, or alone.",
            new OutputFields()
                .AddItems(AnalysisPart.Actor, actor.Node!.Name + "!", "The actor.", actor)
                .AddPart(AnalysisPart.Tie, "Float", "The mean score with the other members; null when it has none with any.")
                .AddPart(AnalysisPart.Outside, "Float", "The mean score with everybody who is not in the group; null when it has none with any.")
                .AddPart(AnalysisPart.Overlap, "Int!", "On how many topics the actor takes a position.")
                .AddItems(
                    AnalysisPart.ClaimsOfMember,
                    $"[{positions.Kind.Name}!]!",
                    "The actor's claims that counted, by the topic's id.",
                    ItemType.Of(positions.Kind),
                    Members.Input(First, "Int!", "How many: 0 to 1000.", "20")));
    }
}
