using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What mutations answer.</summary>
internal static class Payloads
{
    public const string UserError = "UserError";

    public static string NameOf(string mutation) => Naming.Pascal(mutation) + "Payload";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        var claims = new ItemType(null, model.ClaimKinds);
        foreach (var (name, kind) in MutationFields.Kinds)
        {
            var fields = new OutputFields().Add(
                "revision",
                "Long!",
                "The revision that holds now: the one that was written, or the newest when there was nothing to write.",
                new PayloadPartBinding(PayloadPart.Revision));
            AddWritten(fields, kind, claims, ItemType.Of(model.Entity));
            fields.Add(
                "userErrors",
                $"[{UserError}!]!",
                "Everything that is wrong with the input; then nothing was written. Empty on success.",
                new PayloadPartBinding(PayloadPart.UserErrors));
            schema.AddObject(NameOf(name), $"What `{name}` answers.", fields);
        }

        AddUserError(schema);
    }

    private static void AddWritten(OutputFields fields, MutationKind kind, ItemType claims, ItemType nodes)
    {
        switch (kind)
        {
            case MutationKind.RecordClaims:
                fields.Add(
                    "claims",
                    $"[{GraphModel.ClaimName}!]!",
                    "The claims as they stand now, in the order of the input: list by list, as the input type has them.",
                    new PayloadPartBinding(PayloadPart.Written, claims, IsList: true));
                break;
            case MutationKind.CorrectClaim:
                fields.Add(
                    "claim",
                    GraphModel.ClaimName,
                    "The claim that stands now in the place of the other; null when there are errors.",
                    new PayloadPartBinding(PayloadPart.Written, claims));
                break;
            case MutationKind.UpsertNodes:
                fields.Add(
                    "nodes",
                    $"[{GraphModel.EntityName}!]!",
                    "The nodes as they are now, in the order of the input: list by list, as the input type has them.",
                    new PayloadPartBinding(PayloadPart.Written, nodes, IsList: true));
                break;
            case MutationKind.MergeNodes:
                fields.Add(
                    "node",
                    GraphModel.EntityName,
                    "The node that stands for both; null when there are errors.",
                    new PayloadPartBinding(PayloadPart.Written, nodes));
                break;
            case MutationKind.ImportBundle:
                fields
                    .Add("nodesRecorded", "Int!", "New nodes and new versions of nodes.", new PayloadPartBinding(PayloadPart.NodesRecorded))
                    .Add("claimsRecorded", "Int!", "New claims and those recorded anew.", new PayloadPartBinding(PayloadPart.ClaimsRecorded))
                    .Add("claimsRetracted", "Int!", "Claims in whose place others stand.", new PayloadPartBinding(PayloadPart.ClaimsRetracted))
                    .Add("evidenceRecorded", "Int!", "New pieces of evidence.", new PayloadPartBinding(PayloadPart.EvidenceRecorded));
                break;
            default:
                fields.Add(
                    "claim",
                    GraphModel.ClaimName,
                    "The claim that was taken back; null when none was.",
                    new PayloadPartBinding(PayloadPart.Written, claims));
                break;
        }
    }

    private static void AddUserError(SchemaDefinitions schema) => schema.AddObject(
        UserError,
        "Something in the input of a mutation that keeps it from being written.",
        new OutputFields()
            .Add(
                "field",
                "[String!]!",
                "The path into the arguments: `[\"input\", \"stances\", \"0\", \"holder\"]`.",
                new UserErrorPartBinding(UserErrorPart.Field))
            .Add("message", "String!", "What is wrong and what to do, for people.", new UserErrorPartBinding(UserErrorPart.Message))
            .Add("code", "String!", "What is wrong, for programs: see `docs/writing.md`.", new UserErrorPartBinding(UserErrorPart.Code)));
}
