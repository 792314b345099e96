using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>VariableDefinition (§2.10 of the specification).</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    public StringValueNode? Description { get; init; }

    public required VariableNode Variable { get; init; }

    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The variable's name, without the dollar sign.</summary>
    public string Name => Variable.Name;

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Variable) && visitor.Walk(Type) && visitor.Walk(DefaultValue)
        && visitor.Walk(Directives);
}
