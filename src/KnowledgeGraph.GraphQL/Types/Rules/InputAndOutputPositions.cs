namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Fields have output types, arguments and input fields have input types (§3.4.2 of the specification).</summary>
internal static class InputAndOutputPositions
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var type in draft.OwnTypes.OfType<ImplementingType>())
        {
            foreach (var field in type.Fields.Where(static field => !field.Type.IsOutput))
            {
                errors.Report(
                    $"The type of {type}.{field} must be Output Type but got: {field.Type}.", field.Syntax?.Type);
            }
        }

        foreach (var place in draft.Inputs.Where(static place => !place.Input.Type.IsInput))
        {
            errors.Report(
                $"The type of {place.Coordinate} must be Input Type but got: {place.Input.Type}.",
                place.Input.Syntax?.Type);
        }
    }
}
