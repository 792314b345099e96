namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An input object type (§3.10 of the specification); its values are <see cref="InputObject"/>s.</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name, string? description)
        : base(name, description)
    {
    }

    public DefinitionList<InputValueDefinition> Fields { get; internal set; } =
        DefinitionList<InputValueDefinition>.Empty;

    /// <summary>Whether exactly one field is to be given, and not null (<c>@oneOf</c>, §3.10.1).</summary>
    public bool IsOneOf { get; internal set; }
}
