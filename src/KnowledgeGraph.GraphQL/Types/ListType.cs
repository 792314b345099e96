namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A list of values of one type (§3.11 of the specification).</summary>
public sealed class ListType : GraphQLType
{
    private NonNullType? _nonNull;

    internal ListType(GraphQLType itemType) => ItemType = itemType;

    public GraphQLType ItemType { get; }

    public override NonNullType NonNull =>
        _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;

    public override NamedType Named => ItemType.Named;

    public override string ToString() => $"[{ItemType}]";
}
