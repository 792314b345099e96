using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// The fields of a type, the values of an enum and the arguments of a field or directive have different names, in the
/// definition and all its extensions together (§3.6, §3.9, §3.10, §3.13 of the specification).
/// </summary>
internal static class UniqueMemberNames
{
    public static void Check(SchemaDocument document, SchemaErrorList errors)
    {
        foreach (var type in document.Types)
        {
            var parts = document.PartsOf(type);
            Check(errors, parts.SelectMany(static part => part.Fields()), name => $"Field \"{type.Name}.{name}\"");
            Check(errors, parts.SelectMany(static part => part.InputFields()), name => $"Field \"{type.Name}.{name}\"");
            Check(
                errors,
                parts.SelectMany(static part => part.EnumValues()),
                name => $"Enum value \"{type.Name}.{name}\"");
            foreach (var field in parts.SelectMany(static part => part.Fields()))
            {
                Check(errors, field.Arguments, name => $"Argument \"{type.Name}.{field.Name}({name}:)\"");
            }
        }

        foreach (var directive in document.Directives)
        {
            Check(errors, directive.Arguments, name => $"Argument \"@{directive.Name}({name}:)\"");
        }
    }

    private static void Check(
        SchemaErrorList errors,
        IEnumerable<MemberDefinitionNode> members,
        Func<string, string> describe)
    {
        var first = new Dictionary<string, int>();
        foreach (var node in members)
        {
            if (!first.TryAdd(node.Name, node.NameStart))
            {
                errors.ReportAt(
                    $"{describe(node.Name)} can only be defined once.", first[node.Name], node.NameStart);
            }
        }
    }
}
