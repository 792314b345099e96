namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A reference to a type (§2.11 of the specification).</summary>
public abstract class TypeNode : SyntaxNode
{
    /// <summary>The name of the type inside all lists and non-nulls.</summary>
    public abstract string InnermostName { get; }
}

public sealed class NamedTypeNode : TypeNode
{
    public required string Name { get; init; }

    public override string InnermostName => Name;
}

public sealed class ListTypeNode : TypeNode
{
    public required TypeNode Type { get; init; }

    public override string InnermostName => Type.InnermostName;

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Type);
}

public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>A named type or a list type.</summary>
    public required TypeNode Type { get; init; }

    public override string InnermostName => Type.InnermostName;

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Type);
}
