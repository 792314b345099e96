using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>SchemaDefinition (§3.3 of the specification).</summary>
public sealed class SchemaDefinitionNode : DefinitionNode
{
    public StringValueNode? Description { get; init; }

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Directives) && visitor.Walk(OperationTypes);
}

/// <summary>SchemaExtension (§3.3.2 of the specification).</summary>
public sealed class SchemaExtensionNode : DefinitionNode
{
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Directives) && visitor.Walk(OperationTypes);
}

/// <summary>RootOperationTypeDefinition, for example <c>query: Query</c>.</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    public required OperationKind Operation { get; init; }

    public required NamedTypeNode Type { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Type);
}
