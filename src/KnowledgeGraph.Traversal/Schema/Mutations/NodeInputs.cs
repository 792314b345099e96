using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>How nodes are given: an input type for every kind.</summary>
internal static class NodeInputs
{
    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var kind in model.NodeKinds)
        {
            schema.AddInput(
                ValueInputs.NameOf(kind.Name),
                $"A `{kind.Name}` to record. What is left out stays as it is, or has its default on a new one; null takes a value away.",
                [
                    Members.Input(RootFields.Key, "ID!", $"The key, such as `{kind.KeyPrefix}/…`, or id."),
                    .. ValueInputs.Of(kind.Attributes, mayBeAbsent: true),
                ]);
        }
    }
}
