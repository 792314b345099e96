using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`possibleDuplicates` and its types.</summary>
internal static class DuplicatesField
{
    public const string Of = "of";

    public static void AddTo(SchemaDefinitions schema, OutputFields root, GraphModel model)
    {
        root.Add(
            "possibleDuplicates",
            "PossibleDuplicateConnection",
            "Nodes of the same kind that may be the same as a given one, by their names and identifiers; the likeliest first. Whoever finds "
            + "that they are merges them.",
            new DuplicatesRootBinding(),
            [
                Members.Input(Of, "ID!", "A key or id. One that names no node is an error."),
                .. PageArguments.Forward,
                .. TimeArguments.All,
            ]);
        AddConnection(schema, ItemType.Of(model.Entity));
        AddReason(schema);
    }

    private static void AddConnection(SchemaDefinitions schema, ItemType item)
    {
        schema.AddObject(
            "PossibleDuplicateConnection",
            "A page of nodes that may be the same as a given one.",
            new OutputFields()
                .Add("totalCount", "Int!", "How many there are, on all pages.", new ConnectionPartBinding(ConnectionPart.TotalCount))
                .Add(
                    "edges",
                    "[PossibleDuplicateEdge!]!",
                    "The page with score and reasons for each.",
                    new ConnectionPartBinding(ConnectionPart.Edges))
                .Add(
                    "nodes",
                    $"[{GraphModel.EntityName}!]!",
                    "The page without them.",
                    new ConnectionPartBinding(ConnectionPart.Nodes, item))
                .AddPageInfo());
        schema.AddObject(
            "PossibleDuplicateEdge",
            "A node that may be the same.",
            new OutputFields()
                .AddCursor()
                .Add("node", GraphModel.EntityName + "!", "The node.", new ConnectionPartBinding(ConnectionPart.EdgeNode, item))
                .Add(
                    "score",
                    "Float!",
                    "0.72 to 1: how much speaks for it. With a shared identifier 0.95 + 0.05 × how like the likest two names are; without one "
                    + "that likeness, halved where both have an identifier of one scheme and they differ.",
                    new ConnectionPartBinding(ConnectionPart.Score))
                .Add(
                    "reasons",
                    "[DuplicateReason!]!",
                    "What speaks for it: shared identifiers, then the likest two names.",
                    new MatchPartBinding(MatchPart.Reasons)));
    }

    private static void AddReason(SchemaDefinitions schema)
    {
        schema.AddObject(
            "DuplicateReason",
            "A rule that two nodes meet, with what meets it on either side.",
            new OutputFields()
                .Add("rule", "DuplicateRule!", "The rule.", new ReasonPartBinding(ReasonPart.Rule))
                .Add("field", "String!", "The field of the node asked for.", new ReasonPartBinding(ReasonPart.Field))
                .Add(
                    "value",
                    "String!",
                    "What it has; of a list, the element; of an identifier `scheme:value`.",
                    new ReasonPartBinding(ReasonPart.Value))
                .Add("otherField", "String!", "The field of the node found.", new ReasonPartBinding(ReasonPart.OtherField))
                .Add("otherValue", "String!", "What that has.", new ReasonPartBinding(ReasonPart.OtherValue))
                .Add(
                    "score",
                    "Float!",
                    "How well the rule is met: 0 to 1. An other name counts 0.98 of what a name does.",
                    new ReasonPartBinding(ReasonPart.Score)));
        schema.AddEnum(
            "DuplicateRule",
            "Why two nodes may be one. Names are compared folded: without accents, in lower case, word by word.",
            Members.EnumValue("SAME_IDENTIFIER", "Another data set has one identifier for both."),
            Members.EnumValue("SAME_NAME", "A name of each has the same words in the same order."),
            Members.EnumValue("WORD_ORDER", "A name of each has the same words in another order."),
            Members.EnumValue("SIMILAR_NAME", "A name of each differs in spelling, in initials, or by some words."));
    }
}
