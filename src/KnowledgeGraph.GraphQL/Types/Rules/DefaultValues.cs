using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A default is a value of the type (§3.6.1, §3.10 of the specification).</summary>
internal static class DefaultValues
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var place in draft.Inputs)
        {
            if (place.Input.DefaultValue is not { } value || !place.Input.Type.IsInput)
            {
                continue;
            }

            foreach (var problem in ConstantCheck.Find(value, place.Input.Type))
            {
                var at = problem.Path.Length == 0 ? "" : $" at {problem.Path}";
                errors.Report(
                    $"{place.Coordinate} has invalid default value{at}: {problem.Message}", (SyntaxNode)problem.Node);
            }
        }
    }
}
