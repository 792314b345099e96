using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>How corrections of claims are given: what is other about them.</summary>
internal static class ClaimCorrections
{
    public const string TypeName = "ClaimCorrection";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var kind in model.ClaimKinds)
        {
            ImmutableArray<InputValueDefinitionNode> fields =
            [
                ClaimInputs.End(kind.Subject, "ID"),
                ClaimInputs.End(kind.Object, "ID"),
                .. ClaimInputs.Dates(),
                .. ValueInputs.Of(kind.References, mayBeAbsent: true),
                .. ValueInputs.Of(kind.Attributes, mayBeAbsent: true),
                Members.Input(
                    ClaimInputs.Evidence,
                    $"[{ValueInputs.NameOf(model.Evidence.Name)}!]",
                    "The passages that it rests on, in the place of all that there are."),
            ];
            schema.AddInput(
                NameOf(kind), $"What is other about a `{kind.Name}`. What is left out stays as it is; null takes a value away.", [.. fields]);
        }

        schema.AddOneOf(
            TypeName,
            "What is other about a claim, by its kind.",
            [.. model.ClaimKinds.Select(kind => Members.Input(kind.FieldName, NameOf(kind), $"Of a `{kind.Name}`."))]);
    }

    private static string NameOf(ClaimKind kind) => kind.Name + "Correction";
}
