namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An enum type (§3.9 of the specification); its values are their names, as strings.</summary>
public sealed class EnumType : NamedType
{
    internal EnumType(string name, string? description)
        : base(name, description)
    {
    }

    public DefinitionList<EnumValueDefinition> Values { get; internal set; } =
        DefinitionList<EnumValueDefinition>.Empty;
}
