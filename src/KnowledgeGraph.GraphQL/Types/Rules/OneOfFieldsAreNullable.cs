namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The fields of a OneOf input object are nullable and have no default (§3.10.1 of the specification).</summary>
internal static class OneOfFieldsAreNullable
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var type in draft.OwnTypes.OfType<InputObjectType>().Where(static type => type.IsOneOf))
        {
            foreach (var field in type.Fields)
            {
                if (field.Type is NonNullType)
                {
                    errors.Report($"OneOf input field {type}.{field} must be nullable.", field.Syntax?.Type);
                }

                if (field.HasDefault)
                {
                    errors.Report($"OneOf input field {type}.{field} cannot have a default value.", field.Syntax);
                }
            }
        }
    }
}
