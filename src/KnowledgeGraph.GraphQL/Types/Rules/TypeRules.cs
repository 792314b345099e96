using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// The "Type Validation" sections of the specification (§3.3–3.13), in the order in which breaches are reported.
/// </summary>
internal static class TypeRules
{
    private static readonly ImmutableArray<Action<SchemaDraft, SchemaErrorList>> Rules =
    [
        RootTypesAreObjects.Check,
        ReservedNames.Check,
        NonEmptyTypes.Check,
        InputAndOutputPositions.Check,
        InterfacesAreImplemented.Check,
        UnionMembersAreObjects.Check,
        OneOfFieldsAreNullable.Check,
        RequiredInputsAreNotDeprecated.Check,
        AppliedDirectives.Check,
        DirectivesAreNotCircular.Check,
        FiniteInputObjects.Check,
        DefaultValues.Check,
        FiniteDefaultValues.Check,
    ];

    /// <exception cref="SchemaException">Some rule is broken; lists every breach of every rule.</exception>
    public static void Check(SchemaDraft draft)
    {
        var errors = new SchemaErrorList(draft.Document.Document);
        foreach (var check in Rules)
        {
            check(draft, errors);
        }

        errors.ThrowIfAny();
    }
}
