namespace KnowledgeGraph.GraphQL.Types;

/// <summary>IsSubType (§3.6.1.1 of the specification).</summary>
internal static class Subtyping
{
    /// <summary>Whether every value of a type is one of another; a type is its own subtype.</summary>
    public static bool IsSubType(GraphQLType type, GraphQLType superType) => (type, superType) switch
    {
        _ when type == superType => true,
        (NonNullType sub, NonNullType super) => IsSubType(sub.Inner, super.Inner),
        (NonNullType sub, _) => IsSubType(sub.Inner, superType),
        (ListType sub, ListType super) => IsSubType(sub.ItemType, super.ItemType),
        (ObjectType sub, UnionType super) => super.Types.Contains(sub),
        (ImplementingType sub, InterfaceType super) => sub.Interfaces.Contains(super),
        _ => false,
    };
}
