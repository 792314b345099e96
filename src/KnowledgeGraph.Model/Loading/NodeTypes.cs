using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>The interfaces and kinds of nodes that were read, with what later checks need.</summary>
/// <param name="Declared">Every attribute where it is declared; inherited ones once.</param>
internal sealed record NodeTypes(
    ImmutableArray<InterfaceKind> Interfaces, ImmutableArray<NodeKind> Kinds, IReadOnlyList<AttributeSyntax> Declared)
{
    public IEnumerable<NodeType> All => Interfaces.Cast<NodeType>().Concat(Kinds);

    public NodeType? Find(string name) => All.FirstOrDefault(type => type.Name == name);
}
