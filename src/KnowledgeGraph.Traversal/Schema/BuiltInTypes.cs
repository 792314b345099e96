using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The types that are the same whatever the model: Relay's, the composite values', the directions.</summary>
internal static class BuiltInTypes
{
    public const string NodeInterface = "Node";

    public const string IdDescription =
        "Opaque, stable and URL-safe. Under an explicit `asOf`, `during` or `knownAt` it carries that view, and `node(id:)` answers it again.";

    public static void AddTo(SchemaDefinitions schema)
    {
        schema.AddInterface(
            NodeInterface,
            "Whatever has an id (Relay's global object identification).",
            new OutputFields().Add("id", "ID!", IdDescription, new BuiltInBinding(BuiltIn.Id)));
        AddPageInfo(schema);
        AddAmount(schema);
        AddIdentifier(schema);
        AddDirections(schema);
        schema.AddInput(
            TimeArguments.DateRangeType,
            "A span of days, both included; an end left out is open, `{}` is all time.",
            Members.Input("from", "Date", "The first day."),
            Members.Input("to", "Date", "The last day."));
    }

    private static void AddPageInfo(SchemaDefinitions schema) => schema.AddObject(
        "PageInfo",
        "What lies around a page (Relay's cursor connections).",
        new OutputFields()
            .Add(
                "hasNextPage",
                "Boolean!",
                "Whether items follow the page; exact.",
                new PageInfoPartBinding(PageInfoPart.HasNextPage))
            .Add(
                "hasPreviousPage",
                "Boolean!",
                "Whether items precede the page; exact.",
                new PageInfoPartBinding(PageInfoPart.HasPreviousPage))
            .Add(
                "startCursor",
                "String",
                "The first edge's cursor; null on an empty page.",
                new PageInfoPartBinding(PageInfoPart.StartCursor))
            .Add(
                "endCursor",
                "String",
                "The last edge's cursor; null on an empty page.",
                new PageInfoPartBinding(PageInfoPart.EndCursor)));

    private static void AddAmount(SchemaDefinitions schema)
    {
        schema.AddObject(
            "Amount",
            "A quantity with its unit.",
            new OutputFields()
                .Add("value", "Decimal!", "How much, exactly as stored.", new ValuePartBinding(ValuePart.AmountValue))
                .Add(
                    "unit",
                    "String!",
                    "Of what: a currency's ISO 4217 code, or another unit by name.",
                    new ValuePartBinding(ValuePart.AmountUnit))
                .Add("bound", "AmountBound!", "How the value is meant.", new ValuePartBinding(ValuePart.AmountBound)));
        string[] meanings = ["The value as it is.", "The value, more or less.", "The value or more.", "The value or less."];
        schema.AddEnum(
            "AmountBound",
            "How an amount's value is meant.",
            AmountBounds.Names.Select((name, i) => Members.EnumValue(name, meanings[i])));
    }

    private static void AddIdentifier(SchemaDefinitions schema) => schema.AddObject(
        "Identifier",
        "What another data set calls something.",
        new OutputFields()
            .Add(
                "scheme",
                "String!",
                "The data set: `wikidata`, `iso3`, ….",
                new ValuePartBinding(ValuePart.IdentifierScheme))
            .Add("value", "String!", "The name there.", new ValuePartBinding(ValuePart.IdentifierValue)));

    private static void AddDirections(SchemaDefinitions schema)
    {
        schema.AddEnum(
            "SortDirection",
            "Which way an order runs. What is null comes last both ways.",
            Members.EnumValue("ASC", "The least first."),
            Members.EnumValue("DESC", "The greatest first."));
        schema.AddEnum(
            "Direction",
            "Which way a claim runs, seen from the node that has the relation.",
            Members.EnumValue("OUT", "The node is the claim's subject."),
            Members.EnumValue("IN", "The node is the claim's object."),
            Members.EnumValue("ANY", "Either; on an edge: the claim reads the same from both ends."));
    }
}
