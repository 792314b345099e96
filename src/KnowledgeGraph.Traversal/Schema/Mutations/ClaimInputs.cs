using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>How claims and their evidence are given: an input type for every kind.</summary>
internal static class ClaimInputs
{
    public const string Key = "key";
    public const string ValidFrom = "validFrom";
    public const string ValidTo = "validTo";
    public const string Evidence = "evidence";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        AddEvidence(schema, model.Evidence);
        foreach (var kind in model.ClaimKinds)
        {
            ImmutableArray<InputValueDefinitionNode> fields =
            [
                Members.Input(
                    Key, "ID", "A readable name that no other claim has; by default a hash of what the claim says stands for it."),
                End(kind.Subject, "ID!"),
                End(kind.Object, "ID!"),
                .. Dates(),
                .. ValueInputs.Of(kind.References, mayBeAbsent: false),
                .. ValueInputs.Of(kind.Attributes, mayBeAbsent: false),
                Members.Input(
                    Evidence, $"[{ValueInputs.NameOf(model.Evidence.Name)}!]!", "The passages that it rests on: at least one."),
            ];
            schema.AddInput(
                ValueInputs.NameOf(kind.Name), $"A `{kind.Name}` to record. {Naming.Describe(kind.Description, kind.Name)}", [.. fields]);
        }
    }

    public static InputValueDefinitionNode End(EndDefinition end, string type) => Members.Input(
        end.Name, type, $"{Naming.Describe(end.Description, end.Name)} The key or id of a `{end.Type}`.");

    public static IEnumerable<InputValueDefinitionNode> Dates() =>
    [
        Members.Input(ValidFrom, "PartialDate", "Since when a state holds, or when an act happens."),
        Members.Input(ValidTo, "PartialDate", "Until when a state holds; an act has none."),
    ];

    private static void AddEvidence(SchemaDefinitions schema, EvidenceDefinition evidence) => schema.AddInput(
        ValueInputs.NameOf(evidence.Name),
        Naming.Describe(evidence.Description, evidence.Name),
        [.. ValueInputs.Of(evidence.References, mayBeAbsent: false), .. ValueInputs.Of(evidence.Attributes, mayBeAbsent: false)]);
}
