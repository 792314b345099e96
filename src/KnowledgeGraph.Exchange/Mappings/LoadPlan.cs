using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>What to do with a node that is in the store already.</summary>
internal enum WhenPresent
{
    /// <summary>What it has stays; what it lacks is filled in, and its lists get what they lack.</summary>
    Complete,

    /// <summary>It stays as it is.</summary>
    Keep,

    /// <summary>It gets the values of the row and loses all others.</summary>
    Replace,
}

/// <summary>A mapping that was read and fits its files.</summary>
/// <param name="Name">Under which the load is remembered, as a bundle's name is.</param>
/// <param name="Requires">Bundles that have to be in the store.</param>
/// <param name="Nodes">The sources first, then the nodes that the mapping writes out.</param>
/// <param name="Lookups">The tables that others look things up in.</param>
internal sealed record LoadPlan(
    string Name,
    string Title,
    ImmutableArray<YamlScalar> Requires,
    ImmutableArray<Placed<NodeRecord>> Nodes,
    ImmutableArray<LookupTable> Lookups,
    ImmutableArray<TablePlan> Tables);

/// <summary>How the rows of a table become records.</summary>
internal sealed record TablePlan(
    TableFile File, RowFilter Filter, WhenPresent WhenPresent, ImmutableArray<NodeTemplate> Nodes, ImmutableArray<ClaimTemplate> Claims);
