using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Types have fields, members or values (§3.6, §3.7, §3.8, §3.9, §3.10 of the specification).</summary>
internal static class NonEmptyTypes
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var type in draft.OwnTypes)
        {
            var message = type switch
            {
                ImplementingType { Fields.Count: 0 } => $"Type {type} must define one or more fields.",
                UnionType when type.Syntax.All(static part => part.UnionMembers().IsEmpty) =>
                    $"Union type {type} must define one or more member types.",
                EnumType { Values.Count: 0 } => $"Enum type {type} must define one or more values.",
                InputObjectType { Fields.Count: 0 } => $"Input Object type {type} must define one or more fields.",
                _ => null,
            };
            if (message is not null)
            {
                errors.Report(message, type.Syntax);
            }
        }
    }
}
