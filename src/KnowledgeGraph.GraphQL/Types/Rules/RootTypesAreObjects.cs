using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>There is a query type, and root types are different object types (§3.3.1 of the specification).</summary>
internal static class RootTypesAreObjects
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        if (!draft.Roots.Has(OperationKind.Query))
        {
            errors.Report("Query root type must be provided.", draft.Document.Definition);
        }

        foreach (var (operation, type, syntax) in draft.Roots.All)
        {
            if (type is not ObjectType)
            {
                var condition = operation == OperationKind.Query ? "" : " if provided";
                errors.Report(
                    $"{operation} root type must be Object type{condition}, it cannot be {type}.",
                    syntax ?? type.Syntax.FirstOrDefault() as SyntaxNode);
            }
        }

        CheckDifferent(draft, errors);
    }

    private static void CheckDifferent(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var uses in draft.Roots.All.GroupBy(static root => root.Type).Where(static uses => uses.Count() > 1))
        {
            var operations = uses.Select(static use => use.Operation.ToString().ToLowerInvariant()).ToList();
            var list = operations.Count == 2
                ? string.Join(" and ", operations)
                : $"{operations[0]}, {operations[1]}, and {operations[2]}";
            errors.Report(
                $"All root types must be different, \"{uses.Key}\" type is used as {list} root types.",
                uses.Select(static use => use.Syntax));
        }
    }
}
