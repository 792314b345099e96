using System.Text;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals.Tests;

/// <summary>
/// Writes an operation that selects every field of every type of a schema: each type's fields where it is met first, and just its
/// name from then on.
/// </summary>
internal sealed class EverySelection(Schema schema)
{
    private readonly HashSet<NamedType> written = [];
    private readonly StringBuilder text = new();
    private int aliases;

    public static string Of(Schema schema)
    {
        var selection = new EverySelection(schema);
        selection.Fields(schema.QueryType);
        return selection.text.ToString();
    }

    /// <summary>The same of what a field leads to.</summary>
    public static string Below(Schema schema, FieldDefinition field)
    {
        var selection = new EverySelection(schema);
        selection.Selection(field.Type.Named);
        return selection.text.ToString();
    }

    private void Selection(NamedType type)
    {
        if (!type.IsComposite)
        {
            return;
        }

        if (!written.Add(type))
        {
            text.Append(" { __typename }");
            return;
        }

        if (type is ObjectType own)
        {
            Fields(own);
            return;
        }

        text.Append(" {");
        foreach (var kind in schema.GetPossibleTypes(type))
        {
            text.Append(" ... on ").Append(kind.Name);
            Selection(kind);
        }

        text.Append(" }");
    }

    private void Fields(ObjectType type)
    {
        text.Append(" {");
        foreach (var field in type.Fields)
        {
            // An alias for each keeps fields of one name and different types apart.
            text.Append(" f").Append(aliases++).Append(": ").Append(field.Name);
            Arguments(field);
            Selection(field.Type.Named);
        }

        text.Append(" }");
    }

    private void Arguments(FieldDefinition field)
    {
        var required = field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {Sample(argument)}").ToList();
        if (required.Count > 0)
        {
            text.Append('(').AppendJoin(", ", required).Append(')');
        }
    }

    private static string Sample(InputValueDefinition argument) => argument.Type.Named.Name switch
    {
        "Long" => "1",
        "MatchQuery" => """[{ text: "a" }]""",
        "InfluenceMetric" => "PAGERANK",
        _ => "\"source/b\"",
    };
}
