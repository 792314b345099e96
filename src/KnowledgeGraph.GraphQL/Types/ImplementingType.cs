using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type that has fields and implements interfaces: an object or an interface.</summary>
public abstract class ImplementingType : NamedType
{
    private protected ImplementingType(string name, string? description)
        : base(name, description)
    {
    }

    public DefinitionList<FieldDefinition> Fields { get; internal set; } = DefinitionList<FieldDefinition>.Empty;

    /// <summary>The interfaces it implements, those that its interfaces implement included.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];
}
