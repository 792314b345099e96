using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>The fields of an object or interface type under construction, each with its meaning.</summary>
internal sealed class OutputFields
{
    private readonly List<FieldDefinitionNode> nodes = [];
    private readonly List<(string Name, FieldBinding Binding)> bindings = [];

    public ImmutableArray<FieldDefinitionNode> Nodes => [.. nodes];

    public IReadOnlyList<(string Name, FieldBinding Binding)> Bindings => bindings;

    public bool IsEmpty => nodes.Count == 0;

    public OutputFields Add(
        string name, string type, string description, FieldBinding binding, params InputValueDefinitionNode[] arguments)
    {
        nodes.Add(Members.Field(name, type, description, arguments));
        bindings.Add((name, binding));
        return this;
    }
}
