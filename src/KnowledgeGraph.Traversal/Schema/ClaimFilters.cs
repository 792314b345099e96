using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Filters of claims: built-in fields, ends, references, attributes, evidence; for all claims a branch per kind.</summary>
internal static class ClaimFilters
{
    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        EvidenceFilters.AddTo(schema, model.Evidence);
        foreach (var kind in model.ClaimKinds)
        {
            var fields = Start(schema, kind.Name);
            AddEnd(fields, kind.Subject, ClaimEnd.Subject, "subject");
            AddEnd(fields, kind.Object, ClaimEnd.Object, "object");
            Add(schema, kind.Name, Finish(schema, fields.AddReferences(kind.References), kind.Attributes, model));
        }

        var all = Finish(schema, Start(schema, GraphModel.ClaimName), model.Claim.Attributes, model);
        foreach (var kind in model.ClaimKinds)
        {
            all.Add(
                kind.FieldName,
                Naming.Filter(kind.Name),
                $"It is a `{kind.Name}` and meets these; `{{}}` for any. To take several kinds, join them by `or`.",
                new ClaimKindBinding(kind));
        }

        Add(schema, GraphModel.ClaimName, all);
    }

    private static void Add(SchemaDefinitions schema, string name, InputFields fields) => schema.AddInput(
        Naming.Filter(name), $"Conditions on a `{name}`: {FilterFields.Meaning}", fields);

    private static InputFields Start(SchemaDefinitions schema, string name)
    {
        var anything = Naming.Filter(GraphModel.EntityName);
        return new InputFields()
            .AddConnectives(Naming.Filter(name))
            .AddBuiltIn(schema, "id", "ID", BuiltIn.Id)
            .AddBuiltIn(schema, "key", "ID", BuiltIn.Key)
            .AddBuiltIn(schema, "predicate", ClaimTypes.PredicateEnum, BuiltIn.Predicate)
            .Add("subject", anything, "On what it is about.", new EndConditionBinding(ClaimEnd.Subject))
            .Add("object", anything, "On what it relates its subject to.", new EndConditionBinding(ClaimEnd.Object));
    }

    private static void AddEnd(InputFields fields, EndDefinition end, ClaimEnd place, string role)
    {
        if (end.Name != role)
        {
            fields.Add(
                end.Name,
                Naming.Filter(end.Type.Name),
                $"On its {role}, the `{end.Name}`.",
                new EndConditionBinding(place));
        }
    }

    private static InputFields Finish(
        SchemaDefinitions schema, InputFields fields, IEnumerable<AttributeDefinition> attributes, GraphModel model) => fields
        .AddAttributes(schema, attributes)
        .AddBuiltIn(schema, "validFrom", "PartialDate", BuiltIn.ValidFrom)
        .AddBuiltIn(schema, "validTo", "PartialDate", BuiltIn.ValidTo)
        .AddBuiltIn(schema, "reportedOn", "Date", BuiltIn.ReportedOn)
        .AddBuiltIn(schema, "recordedAt", "DateTime", BuiltIn.RecordedAt)
        .AddBuiltIn(schema, "retractedAt", "DateTime", BuiltIn.RetractedAt)
        .Add(
            "evidence",
            EvidenceFilters.ListNameOf(model.Evidence),
            "On its pieces of evidence.",
            new EvidenceConditionBinding());
}
