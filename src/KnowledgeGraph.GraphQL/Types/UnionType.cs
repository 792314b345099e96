using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A union type (§3.8 of the specification).</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name, string? description)
        : base(name, description)
    {
    }

    public ImmutableArray<ObjectType> Types { get; internal set; } = [];
}
