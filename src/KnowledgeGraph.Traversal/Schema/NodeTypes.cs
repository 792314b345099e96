using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>An interface or object type for every type of node: id, key, attributes, relations.</summary>
internal static class NodeTypes
{
    public const string KindEnum = "NodeKind";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var type in model.Interfaces)
        {
            schema.AddInterface(type.Name, Naming.Describe(type.Description, type.Name), FieldsOf(type), InterfacesOf(type));
        }

        foreach (var kind in model.NodeKinds)
        {
            schema.AddObject(kind.Name, Naming.Describe(kind.Description, kind.Name), FieldsOf(kind), InterfacesOf(kind));
        }

        schema.AddEnum(
            KindEnum,
            "The kinds of nodes.",
            model.NodeKinds.Select(kind =>
                Members.EnumValue(Naming.EnumValue(kind.Name), Naming.Describe(kind.Description, kind.Name))));
    }

    private static IEnumerable<string> InterfacesOf(NodeType type) =>
        [.. type.Interfaces.Select(parent => parent.Name), BuiltInTypes.NodeInterface];

    private static OutputFields FieldsOf(NodeType type)
    {
        var fields = new OutputFields()
            .Add("id", "ID!", BuiltInTypes.IdDescription, new BuiltInBinding(BuiltIn.Id))
            .Add("key", "ID!", "The readable name that sources and bundles use.", new BuiltInBinding(BuiltIn.Key))
            .AddAttributes(type.Attributes);
        foreach (var relation in type.Relations)
        {
            RelationFields.Add(fields, relation);
        }

        return fields;
    }
}
