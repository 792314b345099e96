namespace KnowledgeGraph.GraphQL.Language;

/// <summary>TypeDefinition (§3.4 of the specification).</summary>
public abstract class TypeDefinitionNode : DefinitionNode
{
    public StringValueNode? Description { get; init; }

    public required string Name { get; init; }

    public int NameStart { get; init; }
}

/// <summary>TypeExtension (§3.4.3 of the specification).</summary>
public abstract class TypeExtensionNode : DefinitionNode
{
    public required string Name { get; init; }

    public int NameStart { get; init; }
}
