using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Names that begin with two underscores belong to introspection (§4.1.1 of the specification).</summary>
internal static class ReservedNames
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var node in draft.Document.Directives)
        {
            Check(errors, node.Name, node.NameStart);
            Check(errors, node.Arguments);
        }

        foreach (var node in draft.Document.Types)
        {
            Check(errors, node.Name, node.NameStart);
            foreach (var part in draft.Document.PartsOf(node))
            {
                Check(errors, part.Fields());
                Check(errors, part.Fields().SelectMany(static field => field.Arguments));
                Check(errors, part.EnumValues());
                Check(errors, part.InputFields());
            }
        }
    }

    private static void Check(SchemaErrorList errors, IEnumerable<MemberDefinitionNode> members)
    {
        foreach (var member in members)
        {
            Check(errors, member.Name, member.NameStart);
        }
    }

    private static void Check(SchemaErrorList errors, string name, int nameStart)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.ReportAt(
                $"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", nameStart);
        }
    }
}
