namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A list of values of one type (§3.11 of the specification).</summary>
public sealed class ListType : GraphQLType
{
    private NonNullType? nonNull;

    internal ListType(GraphQLType itemType) => ItemType = itemType;

    public GraphQLType ItemType { get; }

    public override NonNullType NonNull =>
        nonNull ?? Interlocked.CompareExchange(ref nonNull, new NonNullType(this), null) ?? nonNull;

    public override NamedType Named => ItemType.Named;

    public override string ToString() => $"[{ItemType}]";
}
