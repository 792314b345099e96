using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A value of an enum type (§3.9 of the specification).</summary>
public sealed class EnumValueDefinition : INamedDefinition
{
    internal EnumValueDefinition(string name) => Name = name;

    public string Name { get; }

    public string? Description { get; internal init; }

    /// <summary>Why it should no longer be used (<c>@deprecated</c>); null when it may be.</summary>
    public string? DeprecationReason { get; internal init; }

    public bool IsDeprecated => DeprecationReason is not null;

    public ImmutableArray<DirectiveNode> Directives => Syntax?.Directives ?? [];

    public EnumValueDefinitionNode? Syntax { get; internal init; }

    public override string ToString() => Name;
}
