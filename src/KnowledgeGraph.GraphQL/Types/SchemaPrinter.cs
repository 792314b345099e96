using System.Text;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Writes a schema as a type system document: the schema's definition, the directives, then the types by name, without
/// what every service has. Members keep their order; the text depends on nothing but the schema's content.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>The whole document, with a line end after it.</summary>
    public static string Print(Schema schema)
    {
        var directives = schema.Directives.Where(static directive => directive.Syntax is not null)
            .OrderBy(static directive => directive.Name, StringComparer.Ordinal)
            .Select(SchemaSyntax.Of);
        var types = schema.Types.Where(static type => !type.IsBuiltIn)
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(SchemaSyntax.Of);
        var text = new StringBuilder();
        foreach (var definition in (DefinitionNode[])[.. SchemaDefinition(schema), .. directives, .. types])
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(Printer.Print(definition)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One type's definition, without a line end after it.</summary>
    public static string Print(NamedType type) => Printer.Print(SchemaSyntax.Of(type));

    /// <summary>The definition is left out when it says nothing that the usual names don't (§3.3.1).</summary>
    private static IEnumerable<DefinitionNode> SchemaDefinition(Schema schema)
    {
        var usual = schema.Description is null && schema.AppliedDirectives.IsEmpty
            && Enum.GetValues<OperationKind>().All(operation =>
                schema.GetRootType(operation) == schema.Types.Find(operation.ToString()));
        return usual ? [] : [SchemaSyntax.Of(schema)];
    }
}
