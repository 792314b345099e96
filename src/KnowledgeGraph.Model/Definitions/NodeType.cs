using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>What an end of a claim may be: one kind of node, or an interface that several kinds implement.</summary>
public abstract class NodeType(string name, string? description, ImmutableArray<AttributeDefinition> attributes)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>The root field that answers one: `country`.</summary>
    public string FieldName { get; } = FieldNames.Of(name);

    /// <summary>The root field that lists all: `countries`.</summary>
    public string PluralFieldName { get; init; } = FieldNames.PluralOf(name);

    /// <summary>All attributes, inherited ones first, without `id` and `key`, which every node has.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; } = attributes;

    /// <summary>The kinds of nodes that are of this type, in the model's order; for a kind just itself.</summary>
    public abstract ImmutableArray<NodeKind> Kinds { get; }

    /// <summary>The interfaces that it implements, transitively, nearest first.</summary>
    public abstract ImmutableArray<InterfaceKind> Interfaces { get; }

    /// <summary>The reverse fields of claims that nodes of this type can stand at, in the model's order.</summary>
    public ImmutableArray<RelationDefinition> Relations { get; internal set; } = [];

    /// <summary>Whether every node of this type is of the other one too.</summary>
    public bool IsSubtypeOf(NodeType other) => this == other || (other is InterfaceKind parent && Interfaces.Contains(parent));

    public AttributeDefinition? FindAttribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    public RelationDefinition? FindRelation(string name) => Relations.FirstOrDefault(relation => relation.Name == name);

    public override string ToString() => Name;
}

/// <summary>An interface of nodes: `Entity`, `Actor`, …</summary>
public sealed class InterfaceKind(string name, string? description, ImmutableArray<AttributeDefinition> attributes)
    : NodeType(name, description, attributes)
{
    private ImmutableArray<NodeKind> kinds = [];
    private ImmutableArray<InterfaceKind> interfaces = [];

    public override ImmutableArray<NodeKind> Kinds => kinds;

    public override ImmutableArray<InterfaceKind> Interfaces => interfaces;

    internal void Connect(ImmutableArray<NodeKind> implementations, ImmutableArray<InterfaceKind> parents)
    {
        kinds = implementations;
        interfaces = parents;
    }
}

/// <summary>A kind of node: `Country`.</summary>
public sealed class NodeKind : NodeType
{
    private readonly ImmutableArray<InterfaceKind> interfaces;

    public NodeKind(
        int index,
        string name,
        string? description,
        string keyPrefix,
        ImmutableArray<InterfaceKind> interfaces,
        ImmutableArray<AttributeDefinition> attributes)
        : base(name, description, attributes)
    {
        Index = index;
        KeyPrefix = keyPrefix;
        this.interfaces = interfaces;
        Kinds = [this];
    }

    public int Index { get; }

    /// <summary>How old what is told of it may be where clients and proxies keep it; zero for not at all (`@cache`).</summary>
    public TimeSpan MaxAge { get; init; }

    /// <summary>Whether measures take it into account (no `@unmeasured`).</summary>
    public bool IsMeasured { get; init; } = true;

    /// <summary>What its keys begin with, without the slash: `country`. Unique among the kinds of nodes.</summary>
    public string KeyPrefix { get; }

    public override ImmutableArray<NodeKind> Kinds { get; }

    public override ImmutableArray<InterfaceKind> Interfaces => interfaces;
}
