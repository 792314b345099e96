using System.Text;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// Writes random operations that are valid for a schema: root fields with arguments, nested selections with aliases and fragments,
/// filters, orders and pages. The same seed gives the same operations.
/// </summary>
/// <param name="values">What to give for scalars, so that some of it is there to be found.</param>
public sealed class OperationGenerator(Schema schema, Random random, SampleValues values)
{
    private static readonly string[] Cursors = ["after", "before"];

    private ArgumentGenerator arguments = new(random, values, variables: null);
    private int aliases;

    /// <summary>An operation of one or two root fields. Cursors are the variables `$after` and `$before`, null at first.</summary>
    public string Next()
    {
        arguments = new ArgumentGenerator(random, values, variables: null);
        var body = WriteBody();
        return new OperationShape(body, CursorsIn(body), [], values).Text;
    }

    /// <summary>The same with variables for what it looks for.</summary>
    public OperationShape NextShape()
    {
        var variables = new ShapeVariables(random);
        arguments = new ArgumentGenerator(random, values, variables);
        var body = WriteBody();
        return new OperationShape(body, CursorsIn(body), variables.All, values);
    }

    private static IEnumerable<string> CursorsIn(string body) =>
        Cursors.Where(cursor => body.Contains("$" + cursor, StringComparison.Ordinal));

    private string WriteBody()
    {
        aliases = 0;
        var text = new StringBuilder(" {");
        for (var fields = random.Next(5) == 0 ? 2 : 1; fields > 0; fields--)
        {
            var field = schema.QueryType.Fields[random.Next(schema.QueryType.Fields.Count)];
            WriteField(text, field, depth: 3, isRoot: true);
        }

        return text.Append(" }").ToString();
    }

    private void WriteSelection(StringBuilder text, NamedType type, int depth)
    {
        text.Append(" {");
        if (type is ImplementingType { Fields: var fields })
        {
            var chosen = Choose(fields, depth);
            foreach (var field in chosen)
            {
                WriteField(text, field, depth, isRoot: false);
            }

            if (chosen.Count == 0 || random.Next(4) == 0)
            {
                text.Append(" __typename");
            }
        }

        if (type is InterfaceType && depth > 0 && random.Next(2) == 0)
        {
            var kinds = schema.GetPossibleTypes(type);
            var kind = kinds[random.Next(kinds.Length)];
            text.Append(" ... on ").Append(kind.Name);
            WriteSelection(text, kind, depth - 1);
        }

        text.Append(" }");
    }

    /// <summary>A few fields; of composite ones fewer the deeper it is.</summary>
    private List<FieldDefinition> Choose(DefinitionList<FieldDefinition> fields, int depth)
    {
        var leaves = fields.Where(field => field.Type.Named.IsLeaf).ToList();
        var branches = depth > 0 ? fields.Where(field => !field.Type.Named.IsLeaf).ToList() : [];
        var chosen = leaves.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList();
        chosen.AddRange(branches.OrderBy(_ => random.Next()).Take(random.Next(leaves.Count == 0 ? 1 : 0, 3)));
        return chosen;
    }

    private void WriteField(StringBuilder text, FieldDefinition field, int depth, bool isRoot)
    {
        text.Append(" f").Append(aliases++).Append(": ").Append(field.Name);
        arguments.Write(text, field, isRoot);
        if (!field.Type.Named.IsLeaf)
        {
            var below = IsStructure(field.Type.Named) ? depth : depth - 1;
            if (isRoot && field.Type.Named is ImplementingType { Fields: var fields } && fields.Any(child => child.Name == "pageInfo"))
            {
                WritePaged(text, field.Type.Named, below);
            }
            else
            {
                WriteSelection(text, field.Type.Named, below);
            }
        }
    }

    /// <summary>A root connection always tells its place, so that the next page can be asked for.</summary>
    private void WritePaged(StringBuilder text, NamedType type, int depth)
    {
        WriteSelection(text, type, depth);
        text.Length -= " }".Length;
        text.Append(" pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }");
    }

    /// <summary>Connections, edges and pages are steps on the way to things, not things.</summary>
    private static bool IsStructure(NamedType type) =>
        type.Name.EndsWith("Connection", StringComparison.Ordinal) || type.Name.EndsWith("Edge", StringComparison.Ordinal);
}
