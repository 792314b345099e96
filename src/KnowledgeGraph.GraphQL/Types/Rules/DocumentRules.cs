using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// The rules about names that a type system document has to keep before types can be made of it, in the order in which
/// they are reported.
/// </summary>
internal static class DocumentRules
{
    private static readonly ImmutableArray<Action<SchemaDocument, SchemaErrorList>> Rules =
    [
        OnlyTypeSystemDefinitions.Check,
        LoneSchemaDefinition.Check,
        UniqueOperationTypes.Check,
        UniqueTypeNames.Check,
        UniqueDirectiveNames.Check,
        UniqueMemberNames.Check,
        KnownTypeNames.Check,
        PossibleTypeExtensions.Check,
    ];

    /// <exception cref="SchemaException">Some rule is broken; lists every breach of every rule.</exception>
    public static void Check(SchemaDocument document)
    {
        var errors = new SchemaErrorList(document.Document);
        foreach (var check in Rules)
        {
            check(document, errors);
        }

        errors.ThrowIfAny();
    }
}
