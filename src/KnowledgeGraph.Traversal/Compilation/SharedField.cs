using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>What a field's slot depends on: what it means, and the places of the document that select it.</summary>
internal readonly record struct SharedField(FieldBinding Binding, ImmutableArray<FieldNode> Nodes)
{
    public bool Equals(SharedField other) =>
        Nodes.AsSpan().SequenceEqual(other.Nodes.AsSpan(), ReferenceEqualityComparer.Instance) && Binding == other.Binding;

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Nodes[0]);
}
