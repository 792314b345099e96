using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>How a model's kinds stand in the database. Immutable.</summary>
internal sealed class GraphLayout
{
    /// <summary>Which way of laying out a database was laid out in; grows when this one changes.</summary>
    public const long Version = 1;

    /// <exception cref="Neo4jOpenException">A name of the model is one that the layout needs for itself.</exception>
    public GraphLayout(GraphModel model)
    {
        Model = model;
        Nodes = [.. model.NodeKinds.Select(kind => new NodeLayout(kind))];
        Claims = [.. model.ClaimKinds.Select(kind => new ClaimLayout(kind))];
        Evidence = new EvidenceLayout(model.Evidence);
        LayoutNames.Check(this);
    }

    public GraphModel Model { get; }

    /// <summary>In the order of the model's kinds of nodes.</summary>
    public ImmutableArray<NodeLayout> Nodes { get; }

    /// <summary>In the order of the model's kinds of claims.</summary>
    public ImmutableArray<ClaimLayout> Claims { get; }

    public EvidenceLayout Evidence { get; }

    public NodeLayout Of(NodeKind kind) => Nodes[kind.Index];

    public ClaimLayout Of(ClaimKind kind) => Claims[kind.Index];
}

/// <summary>A kind of node: `(:Country:Actor:Entity {id, key, …})`.</summary>
internal sealed class NodeLayout(NodeKind kind)
{
    public NodeKind Kind { get; } = kind;

    /// <summary>The kind's own label first, then those of its interfaces.</summary>
    public ImmutableArray<string> Labels { get; } = [kind.Name, .. kind.Interfaces.Select(parent => parent.Name)];

    public AttributeLayout Attributes { get; } = new(kind.Attributes);

    /// <summary>What a node has beside its attributes; its versions have some of it.</summary>
    public static ImmutableArray<string> OwnNames { get; } =
    [
        PropertyNames.Id, PropertyNames.Key, PropertyNames.Recorded, PropertyNames.FirstRecorded, PropertyNames.Retracted, PropertyNames.Words,
        PropertyNames.Merged,
    ];
}

/// <summary>A kind of claim: `-[:MEMBER_OF {id, …}]->`.</summary>
internal sealed class ClaimLayout(ClaimKind kind)
{
    public ClaimKind Kind { get; } = kind;

    public string RelationshipType => Kind.Predicate;

    public AttributeLayout Attributes { get; } = new(kind.Attributes);

    /// <summary>What a claim has beside its attributes and references.</summary>
    public static ImmutableArray<string> OwnNames { get; } =
    [
        PropertyNames.Id, PropertyNames.Key, PropertyNames.Identity, PropertyNames.Version,
        PropertyNames.ValidFrom, PropertyNames.ValidFromFirst, PropertyNames.ValidFromLast, PropertyNames.ValidTo, PropertyNames.ValidToLast,
        PropertyNames.Recorded, PropertyNames.RecordedAt, PropertyNames.Retracted, PropertyNames.RetractedAt,
        PropertyNames.RetractionReason, PropertyNames.SupersededBy, PropertyNames.EvidenceIds,
    ];
}

/// <summary>Pieces of evidence: `(:Evidence {id, claim, …})-[:FROM]->(:Source)`, further references as relationships of their name.</summary>
internal sealed class EvidenceLayout(EvidenceDefinition definition)
{
    public EvidenceDefinition Definition { get; } = definition;

    public AttributeLayout Attributes { get; } = new(definition.Attributes);

    /// <summary>The index of the reference to the source, which every piece has.</summary>
    public int Source { get; } =
        definition.References.First(reference => reference.Name == EvidenceDefinition.SourceReference).Index;

    /// <summary>The relationship types in the order of the references.</summary>
    public ImmutableArray<string> RelationshipTypes { get; } = [.. definition.References.Select(TypeOf)];

    public static ImmutableArray<string> OwnNames { get; } =
        [PropertyNames.Id, PropertyNames.Claim, PropertyNames.Ordinal, PropertyNames.Recorded, PropertyNames.Retracted];

    public static string TypeOf(ReferenceDefinition reference) =>
        reference.Name == EvidenceDefinition.SourceReference ? Labels.From : PropertyNames.RelationshipOf(reference.Name);
}
