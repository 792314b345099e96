using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>The fields of an input object type under construction, each with its meaning.</summary>
internal sealed class InputFields
{
    private readonly List<InputValueDefinitionNode> nodes = [];
    private readonly List<(string Name, InputBinding Binding)> bindings = [];

    public ImmutableArray<InputValueDefinitionNode> Nodes => [.. nodes];

    public IReadOnlyList<(string Name, InputBinding Binding)> Bindings => bindings;

    public bool IsEmpty => nodes.Count == 0;

    public InputFields Add(string name, string type, string description, InputBinding binding)
    {
        nodes.Add(Members.Input(name, type, description));
        bindings.Add((name, binding));
        return this;
    }
}
