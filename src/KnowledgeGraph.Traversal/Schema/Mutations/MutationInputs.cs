using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The inputs of mutations.</summary>
internal static class MutationInputs
{
    public const string IdempotencyKey = "idempotencyKey";
    public const string IfRevision = "ifRevision";
    public const string Id = "id";
    public const string Set = "set";
    public const string Reason = "reason";
    public const string Absorbed = "absorbed";
    public const string Into = "into";
    public const string Name = "name";
    public const string Files = "files";
    public const string Text = "text";

    /// <summary>The most claims or nodes of one mutation.</summary>
    public const int MaxItems = 10_000;

    /// <summary>The most characters of an idempotency key.</summary>
    public const int MaxKeyLength = 200;

    public static string NameOf(string mutation) => ValueInputs.NameOf(Naming.Pascal(mutation));

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        AddFile(schema);
        foreach (var (name, kind) in MutationFields.Kinds)
        {
            ImmutableArray<InputValueDefinitionNode> fields = [.. Common(), .. Own(kind, model)];
            schema.AddInput(NameOf(name), $"What `{name}` takes.", [.. fields]);
        }
    }

    private static void AddFile(SchemaDefinitions schema) => schema.AddInput(
        "BundleFileInput",
        "A file of a bundle.",
        Members.Input(Name, "String!", "Its name."),
        Members.Input(Text, "String!", "What it holds: YAML."));

    private static IEnumerable<InputValueDefinitionNode> Common() =>
    [
        Members.Input(
            IdempotencyKey,
            "String",
            "Names the request, such as a UUID: sent again with the same input it answers the same and writes nothing more, after a lost "
            + $"connection or a crash, too. At most {MaxKeyLength} characters; everybody has their own."),
        Members.Input(
            IfRevision, "Long", "Write only if this is still the newest revision of the graph; else the error is `REVISION_CONFLICT`."),
    ];

    private static IEnumerable<InputValueDefinitionNode> Own(MutationKind kind, GraphModel model) => kind switch
    {
        MutationKind.RecordClaims => model.ClaimKinds.Select(claim => Members.Input(
            claim.PluralFieldName,
            $"[{ValueInputs.NameOf(claim.Name)}!]",
            $"`{claim.Name}`s to record; at most {MaxItems} claims in all.")),
        MutationKind.CorrectClaim =>
        [
            Members.Input(Id, "ID!", "The id or key of the claim."),
            Members.Input(Set, ClaimCorrections.TypeName + "!", "What is other about it."),
        ],
        MutationKind.UpsertNodes => model.NodeKinds.Select(node => Members.Input(
            node.PluralFieldName,
            $"[{ValueInputs.NameOf(node.Name)}!]",
            $"`{node.Name}`s to record; at most {MaxItems} nodes in all.")),
        MutationKind.MergeNodes =>
        [
            Members.Input(Absorbed, "ID!", "The key or id of the node that is the other one."),
            Members.Input(Into, "ID!", "The key or id of the node that stays; of the same kind."),
        ],
        MutationKind.ImportBundle =>
        [
            Members.Input(Name, "String!", "The bundle's name, which the keys of its claims begin with: letters, digits, `.`, `_` and `-`."),
            Members.Input(Files, "[BundleFileInput!]!", "`source.yaml`, `nodes.yaml` and `claims.yaml`; one that has nothing to say may be left out."),
        ],
        _ =>
        [
            Members.Input(Id, "ID!", "The id or key of the claim."),
            Members.Input(Reason, "String", "Why, for those who read it later: its `retractionReason`."),
        ],
    };
}
