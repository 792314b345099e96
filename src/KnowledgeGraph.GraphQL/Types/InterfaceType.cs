namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An interface type (§3.7 of the specification).</summary>
public sealed class InterfaceType : ImplementingType
{
    internal InterfaceType(string name, string? description)
        : base(name, description)
    {
    }
}
