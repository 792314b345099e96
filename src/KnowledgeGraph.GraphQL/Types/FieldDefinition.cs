using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A field of an object or interface type (§3.6 of the specification).</summary>
public sealed class FieldDefinition : INamedDefinition
{
    internal FieldDefinition(string name, GraphQLType type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; }

    public string? Description { get; internal init; }

    public DefinitionList<InputValueDefinition> Arguments { get; internal init; } =
        DefinitionList<InputValueDefinition>.Empty;

    public GraphQLType Type { get; }

    /// <summary>Why it should no longer be used (<c>@deprecated</c>); null when it may be.</summary>
    public string? DeprecationReason { get; internal init; }

    public bool IsDeprecated => DeprecationReason is not null;

    public ImmutableArray<DirectiveNode> Directives => Syntax?.Directives ?? [];

    public FieldDefinitionNode? Syntax { get; internal init; }

    public override string ToString() => Name;
}
