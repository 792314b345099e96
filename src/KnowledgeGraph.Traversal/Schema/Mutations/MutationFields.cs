using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The mutation type. Its fields are nullable, so that one that is refused leaves what the others have written.</summary>
internal static class MutationFields
{
    public const string TypeName = "Mutation";
    public const string Input = "input";

    /// <summary>By the names of the fields.</summary>
    public static IReadOnlyDictionary<string, MutationKind> Kinds { get; } = new Dictionary<string, MutationKind>
    {
        ["recordClaims"] = MutationKind.RecordClaims,
        ["correctClaim"] = MutationKind.CorrectClaim,
        ["retractClaim"] = MutationKind.RetractClaim,
        ["upsertNodes"] = MutationKind.UpsertNodes,
        ["mergeNodes"] = MutationKind.MergeNodes,
        ["importBundle"] = MutationKind.ImportBundle,
    };

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        ValueInputs.AddTo(schema);
        ClaimInputs.AddTo(schema, model);
        ClaimCorrections.AddTo(schema, model);
        NodeInputs.AddTo(schema, model);
        MutationInputs.AddTo(schema, model);
        Payloads.AddTo(schema, model);
        var fields = new OutputFields();
        foreach (var (name, kind) in Kinds)
        {
            fields.Add(
                name,
                Payloads.NameOf(name),
                Describe(kind),
                new MutationBinding(kind),
                Members.Input(Input, MutationInputs.NameOf(name) + "!", "What to write."));
        }

        schema.AddObject(
            TypeName,
            "What can be written, by those who may (`EDITOR`). Each field is one revision, all of it or nothing; several run one after the other.",
            fields);
    }

    private static string Describe(MutationKind kind) => kind switch
    {
        MutationKind.RecordClaims =>
            "Records claims with their evidence. One that is recorded already gets the evidence that is new; one with the key of another "
            + "takes its place.",
        MutationKind.CorrectClaim =>
            "Takes back a claim and records another in its place, which its `supersededBy` names. Key and kind stay as they are.",
        MutationKind.UpsertNodes => "Records nodes, new ones and new values of known ones. What isn't given stays as it is.",
        MutationKind.MergeNodes =>
            "Says that two nodes are one. The survivor gets the other's claims, names and identifiers, and answers to its id and key; claims that "
            + "then say the same become one with the evidence of both.",
        MutationKind.ImportBundle =>
            "Imports a bundle (`docs/bundles.md`), as `kg import` does. What it has recorded before stays as it is; claims that were taken back "
            + "or corrected since stay so.",
        _ => "Takes back a claim. It keeps being found, with `retractedAt`, and shows in views `knownAt` an earlier instant.",
    };
}
