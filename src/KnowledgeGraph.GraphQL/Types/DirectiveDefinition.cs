using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A directive that documents may use (§3.13 of the specification).</summary>
public sealed class DirectiveDefinition : INamedDefinition
{
    internal DirectiveDefinition(string name) => Name = name;

    /// <summary>The name without the at sign.</summary>
    public string Name { get; }

    public string? Description { get; internal init; }

    public DefinitionList<InputValueDefinition> Arguments { get; internal init; } =
        DefinitionList<InputValueDefinition>.Empty;

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; internal init; }

    public ImmutableArray<DirectiveLocation> Locations { get; internal init; } = [];

    public DirectiveDefinitionNode? Syntax { get; internal init; }

    public override string ToString() => "@" + Name;
}
