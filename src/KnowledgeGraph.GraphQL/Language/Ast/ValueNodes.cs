using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Value (§2.9 of the specification).</summary>
public abstract class ValueNode : SyntaxNode;

/// <summary>A use of a variable (§2.10 of the specification); begins at its dollar sign.</summary>
public sealed class VariableNode : ValueNode
{
    /// <summary>The name without the dollar sign.</summary>
    public required string Name { get; init; }

    public int NameStart { get; init; }
}

public sealed class IntValueNode : ValueNode
{
    /// <summary>The digits as they were written, of any length.</summary>
    public required string Value { get; init; }
}

public sealed class FloatValueNode : ValueNode
{
    /// <summary>The number as it was written, of any length.</summary>
    public required string Value { get; init; }
}

public sealed class StringValueNode : ValueNode
{
    /// <summary>The text that is meant, without quotes, escapes and common indentation.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it was written between triple quotes.</summary>
    public bool Block { get; init; }
}

public sealed class BooleanValueNode : ValueNode
{
    public required bool Value { get; init; }
}

public sealed class NullValueNode : ValueNode;

public sealed class EnumValueNode : ValueNode
{
    public required string Value { get; init; }
}

public sealed class ListValueNode : ValueNode
{
    public required ImmutableArray<ValueNode> Values { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Values);
}

public sealed class ObjectValueNode : ValueNode
{
    public required ImmutableArray<ObjectFieldNode> Fields { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Fields);
}

/// <summary>A field of an input object value; begins at its name.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    public required string Name { get; init; }

    public required ValueNode Value { get; init; }

    internal override bool WalkChildren(SyntaxVisitor visitor) => visitor.Walk(Value);
}
