using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A required argument or input field cannot be deprecated (§3.13.3 of the specification).</summary>
internal static class RequiredInputsAreNotDeprecated
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var place in draft.Inputs.Where(static place => place.Input is { IsRequired: true, IsDeprecated: true }))
        {
            var kind = place.IsField ? "input field" : "argument";
            errors.Report(
                $"Required {kind} {place.Coordinate} cannot be deprecated.",
                place.Input.Directives.Directive(BuiltInDirectives.Deprecated.Name),
                place.Input.Syntax?.Type);
        }
    }
}
