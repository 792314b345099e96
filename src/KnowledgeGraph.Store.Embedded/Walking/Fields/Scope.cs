using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What things a filter, an order or an aggregate is about: nodes of some kinds, claims of some kinds, or evidence.</summary>
internal sealed class Scope
{
    private static readonly KindOf NodeKindOf = static (View view, in Item item) => view.Nodes.KindOf(item.Index);
    private static readonly KindOf ClaimKindOf = static (View view, in Item item) => view.Claims.KindOf(item.Index);

    private readonly GraphSnapshot graph;

    private Scope(GraphSnapshot graph, ScopeOf of, ImmutableArray<int> kinds, Column? elements = null)
    {
        this.graph = graph;
        Of = of;
        Kinds = kinds;
        Elements = elements;
    }

    public ScopeOf Of { get; }

    /// <summary>The indexes of the kinds; a single 0 for evidence.</summary>
    public ImmutableArray<int> Kinds { get; }

    /// <summary>The elements of the list that the condition is about, or null; then an item's row is an element's.</summary>
    public Column? Elements { get; }

    public KindOf KindOf => Of == ScopeOf.Nodes ? NodeKindOf : ClaimKindOf;

    /// <summary>How many kinds the model has of such things.</summary>
    public int KindCount => Of switch
    {
        ScopeOf.Nodes => graph.Model.NodeKinds.Length,
        ScopeOf.Claims => graph.Model.ClaimKinds.Length,
        _ => 1,
    };

    public static Scope OfNodes(GraphSnapshot graph, IEnumerable<NodeKind> kinds) =>
        new(graph, ScopeOf.Nodes, [.. kinds.Select(kind => kind.Index)]);

    public static Scope OfClaims(GraphSnapshot graph, IEnumerable<ClaimKind> kinds) =>
        new(graph, ScopeOf.Claims, [.. kinds.Select(kind => kind.Index)]);

    public static Scope OfEvidence(GraphSnapshot graph) => new(graph, ScopeOf.Evidence, [0]);

    /// <summary>The same things, one kind of them.</summary>
    public Scope OfKind(int kind) => new(graph, Of, [kind], Elements);

    /// <summary>The elements of a list of these things, which have to be of one kind.</summary>
    public Scope OfElements(Column elements) => new(graph, Of, Kinds, elements);

    /// <summary>The column of the attribute of that name, or null when the kind has none.</summary>
    public Column? FindColumn(int kind, string attribute)
    {
        switch (Of)
        {
            case ScopeOf.Nodes:
                return graph.Model.NodeKinds[kind].FindAttribute(attribute) is { } ofNode ? graph.Nodes.Columns[kind][ofNode] : null;
            case ScopeOf.Claims:
                return graph.Model.ClaimKinds[kind].FindAttribute(attribute) is { } ofClaim
                    ? graph.Claims.Kinds[kind].Columns[ofClaim]
                    : null;
            default:
                var definition = graph.Model.Evidence.Attributes.FirstOrDefault(candidate => candidate.Name == attribute);
                return definition is null ? null : graph.Evidence.Columns[definition];
        }
    }

    /// <summary>The column of the reference of that name, or null when the kind has none.</summary>
    public PackedInts? FindReferences(int kind, string name)
    {
        if (Of == ScopeOf.Claims)
        {
            return graph.Model.ClaimKinds[kind].FindReference(name) is { } ofClaim
                ? graph.Claims.Kinds[kind].Columns.References(ofClaim)
                : null;
        }

        var definition = graph.Model.Evidence.References.FirstOrDefault(candidate => candidate.Name == name);
        return definition is null ? null : graph.Evidence.Columns.References(definition);
    }
}

internal enum ScopeOf
{
    Nodes,
    Claims,
    Evidence,
}
