using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The interface of all claims, and an object type for every kind of claim.</summary>
internal static class ClaimTypes
{
    public const string PredicateEnum = "Predicate";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        schema.AddInterface(
            GraphModel.ClaimName,
            Naming.Describe(model.Claim.Description, GraphModel.ClaimName),
            WithDates(WithEnds(new OutputFields(), model.Entity, model.Entity).AddAttributes(model.Claim.Attributes), model),
            BuiltInTypes.NodeInterface);
        foreach (var kind in model.ClaimKinds)
        {
            schema.AddObject(
                kind.Name,
                Naming.Describe(kind.Description, kind.Name),
                FieldsOf(kind, model),
                GraphModel.ClaimName,
                BuiltInTypes.NodeInterface);
        }

        schema.AddEnum(
            PredicateEnum,
            "What claims say, as a relationship's type.",
            model.ClaimKinds.Select(kind => Members.EnumValue(kind.Predicate, Naming.Describe(kind.Description, kind.Name))));
        EvidenceType.AddTo(schema, model.Evidence);
    }

    private static OutputFields FieldsOf(ClaimKind kind, GraphModel model)
    {
        var fields = WithEnds(new OutputFields(), kind.Subject.Type, kind.Object.Type);
        AddEnd(fields, kind.Subject, ClaimEnd.Subject, "subject");
        AddEnd(fields, kind.Object, ClaimEnd.Object, "object");
        return WithDates(fields.AddReferences(kind.References).AddAttributes(kind.Attributes), model);
    }

    private static void AddEnd(OutputFields fields, EndDefinition end, ClaimEnd place, string role)
    {
        // An end that is called so already has its field.
        if (end.Name != role)
        {
            fields.Add(
                end.Name,
                end.Type.Name + "!",
                string.IsNullOrEmpty(end.Description) ? $"The claim's {role}." : end.Description,
                new EndBinding(place, end.Type));
        }
    }

    private static OutputFields WithEnds(OutputFields fields, NodeType subject, NodeType @object) => fields
        .Add("id", "ID!", BuiltInTypes.IdDescription, new BuiltInBinding(BuiltIn.Id))
        .Add(
            "key",
            "ID!",
            "The readable name that its bundle gives it, which begins with the bundle's own (`BUNDLE/NAME`), or else a hash of "
            + "what it says.",
            new BuiltInBinding(BuiltIn.Key))
        .Add(
            "predicate",
            PredicateEnum + "!",
            "What it says of its subject and object.",
            new BuiltInBinding(BuiltIn.Predicate))
        .Add("subject", GraphModel.EntityName + "!", "What it is about.", new EndBinding(ClaimEnd.Subject, subject))
        .Add(
            "object",
            GraphModel.EntityName + "!",
            "What it relates its subject to.",
            new EndBinding(ClaimEnd.Object, @object));

    private static OutputFields WithDates(OutputFields fields, GraphModel model) => fields
        .Add(
            "validFrom",
            "PartialDate",
            "Since when a state holds, or when an act happens; null where that is open or not known.",
            new BuiltInBinding(BuiltIn.ValidFrom))
        .Add(
            "validTo",
            "PartialDate",
            "Until when a state holds; null where it is open.",
            new BuiltInBinding(BuiltIn.ValidTo))
        .Add(
            "reportedOn",
            "Date",
            "The earliest publication among the evidence.",
            new BuiltInBinding(BuiltIn.ReportedOn))
        .Add("recordedAt", "DateTime!", "When it was written here.", new BuiltInBinding(BuiltIn.RecordedAt))
        .Add("recordedBy", "String!", "Who wrote it here.", new BuiltInBinding(BuiltIn.RecordedBy))
        .Add(
            "retractedAt",
            "DateTime",
            "When it was taken back here; null while it stands.",
            new BuiltInBinding(BuiltIn.RetractedAt))
        .Add(
            "retractionReason",
            "String",
            "Why it was taken back; null while it stands, and where nobody said.",
            new BuiltInBinding(BuiltIn.RetractionReason))
        .Add(
            "supersededBy",
            GraphModel.ClaimName,
            "The claim that took its place, if it was corrected.",
            new SupersededByBinding())
        .Add("evidence", $"[{model.Evidence.Name}!]!", "The passages that it rests on.", new EvidenceBinding());
}
