using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What a column of a graph takes in memory.</summary>
/// <param name="Table">The kind of claim, `claim` for what all kinds share, `evidence`, the kind of node, `node`, or `base`.</param>
/// <param name="Column">The attribute, the reference, or in words what it is.</param>
/// <param name="Bytes">Its arrays, with room kept for more.</param>
public readonly record struct ColumnSize(string Table, string Column, long Bytes);

/// <summary>Adds up what a snapshot's columns take.</summary>
internal static class ColumnSizes
{
    public static ImmutableArray<ColumnSize> Of(GraphSnapshot graph)
    {
        var model = graph.Model;
        IEnumerable<ColumnSize> sizes =
        [
            .. graph.Claims.Sizes,
            .. model.ClaimKinds.SelectMany(kind => Of(
                kind.Name, kind.Attributes, kind.References, graph.Claims.Kinds[kind.Index].Columns)),
            .. graph.Evidence.Sizes,
            .. Of("evidence", model.Evidence.Attributes, model.Evidence.References, graph.Evidence.Columns),
            .. Of(graph.Base),
            .. model.NodeKinds.SelectMany(kind => Of(kind.Name, kind.Attributes, [], graph.Nodes.Columns[kind.Index])),
            new("node", "ids and keys", graph.Nodes.KeySize),
            new("node", "texts of nodes and claims", graph.Texts.Size),
        ];
        return [.. sizes];
    }

    private static IEnumerable<ColumnSize> Of(
        string table,
        ImmutableArray<AttributeDefinition> attributes,
        ImmutableArray<ReferenceDefinition> references,
        RecordColumns columns) =>
    [
        .. attributes.Select(attribute => new ColumnSize(table, attribute.Name, columns[attribute].Size)),
        .. references.Select(reference => new ColumnSize(table, reference.Name, columns.References(reference).Size)),
    ];

    private static IEnumerable<ColumnSize> Of(GraphBase taken) =>
    [
        new("base", "nodes by id", taken.Nodes.Sum(list => list.LongLength * sizeof(int))),
        new("base", "claims by id", taken.Claims.Sum(list => list.LongLength * sizeof(int))),
        new("base", "claims by subject", taken.BySubject.Distinct().Sum(rows => rows.Size)),
        new("base", "claims by object", taken.ByObject.Distinct().Sum(rows => rows.Size)),
    ];
}
