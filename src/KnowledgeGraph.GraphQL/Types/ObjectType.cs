namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An object type (§3.6 of the specification).</summary>
public sealed class ObjectType : ImplementingType
{
    internal ObjectType(string name, string? description)
        : base(name, description)
    {
    }
}
