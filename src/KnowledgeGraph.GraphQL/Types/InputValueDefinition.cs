using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An argument or a field of an input object type (§3.6.1, §3.10 of the specification).</summary>
public sealed class InputValueDefinition : INamedDefinition
{
    private static readonly object NotCoerced = new();
    private object? coercedDefault = NotCoerced;

    internal InputValueDefinition(string name, GraphQLType type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; }

    public string? Description { get; internal init; }

    public GraphQLType Type { get; }

    /// <summary>The default as it was written; null when there is none.</summary>
    public ValueNode? DefaultValue { get; internal init; }

    /// <summary>The default as a coerced value; null when there is none or the default is null.</summary>
    public object? CoercedDefault
    {
        get
        {
            if (coercedDefault == NotCoerced)
            {
                coercedDefault = DefaultValue is null ? null : LiteralCoercion.Coerce(DefaultValue, Type);
            }

            return coercedDefault;
        }
    }

    public bool HasDefault => DefaultValue is not null;

    /// <summary>Whether a value has to be given: the type is non-null and there is no default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>Why it should no longer be used (<c>@deprecated</c>); null when it may be.</summary>
    public string? DeprecationReason { get; internal init; }

    public bool IsDeprecated => DeprecationReason is not null;

    public ImmutableArray<DirectiveNode> Directives => Syntax?.Directives ?? [];

    public InputValueDefinitionNode? Syntax { get; internal init; }

    public override string ToString() => Name;
}
