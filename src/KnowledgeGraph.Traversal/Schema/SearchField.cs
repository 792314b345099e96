using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`search` and its types.</summary>
internal static class SearchField
{
    public const string Text = "text";
    public const string Kinds = "kinds";

    public static void AddTo(SchemaDefinitions schema, OutputFields root, GraphModel model)
    {
        root.Add(
            "search",
            "SearchConnection",
            "Nodes by the words of their names and other texts, whatever the case and the accents; the best hit first.",
            new SearchRootBinding(),
            [
                Members.Input(Text, "String!", "Words that must all be there; the last one may be a beginning."),
                Members.Input(Kinds, $"[{NodeTypes.KindEnum}!]", "Only nodes of these kinds; all kinds when left out."),
                .. PageArguments.Forward,
                .. TimeArguments.All,
            ]);
        AddConnection(schema, ItemType.Of(model.Entity));
        AddHighlights(schema);
    }

    private static void AddConnection(SchemaDefinitions schema, ItemType item)
    {
        schema.AddObject(
            "SearchConnection",
            "A page of hits.",
            new OutputFields()
                .Add(
                    "totalCount",
                    "Int!",
                    "How many hits there are, on all pages.",
                    new ConnectionPartBinding(ConnectionPart.TotalCount))
                .Add(
                    "edges",
                    "[SearchEdge!]!",
                    "The page with a score for each.",
                    new ConnectionPartBinding(ConnectionPart.Edges))
                .Add(
                    "nodes",
                    $"[{GraphModel.EntityName}!]!",
                    "The page without scores.",
                    new ConnectionPartBinding(ConnectionPart.Nodes, item))
                .AddPageInfo());
        schema.AddObject(
            "SearchEdge",
            "A hit.",
            new OutputFields()
                .AddCursor()
                .Add(
                    "node",
                    GraphModel.EntityName + "!",
                    "What was found.",
                    new ConnectionPartBinding(ConnectionPart.EdgeNode, item))
                .Add(
                    "score",
                    "Float!",
                    "How good the hit is, for comparing hits of one search.",
                    new ConnectionPartBinding(ConnectionPart.Score))
                .Add(
                    "highlights",
                    "[Highlight!]!",
                    "Where the words are.",
                    new ConnectionPartBinding(ConnectionPart.Highlights)));
    }

    private static void AddHighlights(SchemaDefinitions schema)
    {
        schema.AddObject(
            "Highlight",
            "A text that a search found words in.",
            new OutputFields()
                .Add("field", "String!", "The field that has the text.", new HighlightPartBinding(HighlightPart.Field))
                .Add(
                    "text",
                    "String!",
                    "The text; of a list, the element.",
                    new HighlightPartBinding(HighlightPart.Text))
                .Add(
                    "ranges",
                    "[HighlightRange!]!",
                    "Where the words are in it, in order.",
                    new HighlightPartBinding(HighlightPart.Ranges)));
        schema.AddObject(
            "HighlightRange",
            "A part of a text, in UTF-16 code units, as JavaScript counts.",
            new OutputFields()
                .Add("start", "Int!", "Where it begins, from 0.", new HighlightPartBinding(HighlightPart.Start))
                .Add("end", "Int!", "Just behind where it ends.", new HighlightPartBinding(HighlightPart.End)));
    }
}
