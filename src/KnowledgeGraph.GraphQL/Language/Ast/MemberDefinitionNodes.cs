using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A described, named part of a type or directive: a field, an input value or an enum value.</summary>
public abstract class MemberDefinitionNode : SyntaxNode
{
    public StringValueNode? Description { get; init; }

    public required string Name { get; init; }

    public int NameStart { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>FieldDefinition (§3.6 of the specification).</summary>
public sealed class FieldDefinitionNode : MemberDefinitionNode
{
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    public required TypeNode Type { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Arguments) && visitor.Walk(Type) && visitor.Walk(Directives);
}

/// <summary>InputValueDefinition (§3.6.1 of the specification): an argument or an input object's field.</summary>
public sealed class InputValueDefinitionNode : MemberDefinitionNode
{
    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Type) && visitor.Walk(DefaultValue) && visitor.Walk(Directives);
}

/// <summary>EnumValueDefinition (§3.9 of the specification).</summary>
public sealed class EnumValueDefinitionNode : MemberDefinitionNode
{
    internal override bool WalkChildren(SyntaxVisitor visitor) =>
        visitor.Walk(Description) && visitor.Walk(Directives);
}
