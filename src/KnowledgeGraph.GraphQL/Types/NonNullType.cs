namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type whose values are never null (§3.12 of the specification).</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType inner) => Inner = inner;

    /// <summary>A named type or a list type.</summary>
    public GraphQLType Inner { get; }

    public override NonNullType NonNull => this;

    public override GraphQLType Nullable => Inner;

    public override NamedType Named => Inner.Named;

    public override string ToString() => $"{Inner}!";
}
