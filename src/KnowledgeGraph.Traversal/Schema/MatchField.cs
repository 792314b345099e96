using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`match` and its types.</summary>
internal static class MatchField
{
    public const string Queries = "queries";
    public const string Text = "text";
    public const string Kinds = "kinds";
    public const string Properties = "properties";
    public const string Property = "property";
    public const string Value = "value";
    public const string Limit = "limit";

    public const int MaxQueries = 100;
    public const int MaxProperties = 20;
    public const int MaxLimit = 50;

    /// <summary>In UTF-16 code units.</summary>
    public const int MaxText = 500;

    public static void AddTo(SchemaDefinitions schema, OutputFields root, GraphModel model)
    {
        root.Add(
            "match",
            "[MatchResult!]",
            "Which nodes the rows of a table mean: a result for each query, in their order. The same as at `/reconcile`.",
            new MatchRootBinding(),
            [
                Members.Input(Queries, "[MatchQuery!]!", $"At most {MaxQueries}."),
                .. TimeArguments.All,
            ]);
        AddInputs(schema);
        AddResult(schema, ItemType.Of(model.Entity));
    }

    private static void AddInputs(SchemaDefinitions schema)
    {
        schema.AddInput(
            "MatchQuery",
            "A row that is looked for: by its text, by properties, or by both.",
            Members.Input(Text, "String", $"What the row calls the thing; at most {MaxText} characters."),
            Members.Input(Kinds, $"[{NodeTypes.KindEnum}!]", "What it may be; any kind when left out."),
            Members.Input(
                Properties,
                "[MatchProperty!]",
                $"What else the row says, at most {MaxProperties}. Identifiers and texts also find nodes whose names don't match. A "
                + "property that is given several times agrees when one of its values does."),
            Members.Input(Limit, "Int!", $"The most candidates: 1 to {MaxLimit}.", "5"));
        schema.AddInput(
            "MatchProperty",
            "A value that the row has. It is compared whatever the case and the accents.",
            Members.Input(Property, "String!", "A field of the node, such as `isoAlpha2`, or the scheme of an identifier, such as `wikidata`."),
            Members.Input(Value, "String!", $"The value, as a text of at most {MaxText} characters."));
    }

    private static void AddResult(SchemaDefinitions schema, ItemType item)
    {
        schema.AddObject(
            "MatchResult",
            "What a row may mean.",
            new OutputFields().Add(
                "candidates", "[MatchCandidate!]!", "The best first; none below 0.4.", new MatchPartBinding(MatchPart.Candidates)));
        schema.AddObject(
            "MatchCandidate",
            "A node that a row may mean.",
            new OutputFields()
                .Add("node", GraphModel.EntityName + "!", "The node.", new ConnectionPartBinding(ConnectionPart.EdgeNode, item))
                .Add(
                    "score",
                    "Float!",
                    "0 to 1. How like the name is; with an identifier that agrees 0.9 + 0.1 × that, with one that differs half of it. Where "
                    + "other properties are given that the node tells, × (0.7 + 0.3 × the share of them that agree), and at "
                    + "least half that share where a text is among those.",
                    new ConnectionPartBinding(ConnectionPart.Score))
                .Add(
                    "match",
                    "Boolean!",
                    "Whether it is the one meant, as far as can be told: the text is a name of it word for word, or an identifier agrees and the "
                    + "name isn't at odds; no property that it tells differs; and that holds for no other node.",
                    new MatchPartBinding(MatchPart.IsCertain))
                .Add(
                    "features",
                    "[MatchFeature!]!",
                    "What the score is made of: `name`, then the properties given that the node tells.",
                    new MatchPartBinding(MatchPart.Features)));
        schema.AddObject(
            "MatchFeature",
            "A part of a score.",
            new OutputFields()
                .Add("id", "String!", "`name`, or the property.", new MatchPartBinding(MatchPart.FeatureId))
                .Add(
                    "value",
                    "Float!",
                    "Of the name how like it is, 0 to 1; of a property 1 where it agrees, else 0.",
                    new MatchPartBinding(MatchPart.FeatureValue)));
    }
}
