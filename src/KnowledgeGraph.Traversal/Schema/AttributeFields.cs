using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The fields that answer attributes.</summary>
internal static class AttributeFields
{
    public static OutputFields AddAttributes(this OutputFields fields, IEnumerable<AttributeDefinition> attributes)
    {
        foreach (var attribute in attributes)
        {
            fields.Add(
                attribute.Name,
                TypeOf(attribute),
                Naming.Describe(attribute.Description, attribute.Name),
                new AttributeBinding(attribute));
        }

        return fields;
    }

    public static OutputFields AddReferences(this OutputFields fields, IEnumerable<ReferenceDefinition> references)
    {
        foreach (var reference in references)
        {
            fields.Add(
                reference.Name,
                reference.IsNonNull ? reference.Type.Name + "!" : reference.Type.Name,
                Naming.Describe(reference.Description, reference.Name),
                new ReferenceBinding(reference));
        }

        return fields;
    }

    private static string TypeOf(AttributeDefinition attribute)
    {
        var type = attribute.IsList ? $"[{attribute.TypeName}!]" : attribute.TypeName;
        return attribute.IsNonNull ? type + "!" : type;
    }
}
