using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The model's enumerations as they are.</summary>
internal static class ModelEnums
{
    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var definition in model.Enums)
        {
            schema.AddEnum(
                definition.Name,
                Naming.Describe(definition.Description, definition.Name),
                definition.Values.Select(value => Members.EnumValue(value.Name, Naming.Describe(value.Description, value.Name))));
        }
    }
}
